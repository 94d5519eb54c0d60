package mujaz.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.Settings;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.Fetcher;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;

/** What a person names on the command line: a file, or an address to fetch. */
final class Given {
  private Given() {}

  static boolean isAddress(String named) {
    return named.matches("(?i)https?://.+");
  }

  /** Its bytes; empty, with the reason on standard error, where they cannot be had. */
  static Optional<Manifest.Saved> read(String named, SettingsOption settings) throws IOException {
    if (!isAddress(named)) {
      Path file = Path.of(named);
      if (!Files.isReadable(file)) {
        System.err.println("There is no file " + named + ".");
        return Optional.empty();
      }
      URI address = URI.create("http://localhost/");
      return Optional.of(new Manifest.Saved(named, address, Map.of(), Files.readAllBytes(file)));
    }
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    return new Fetcher(read.get().fetch(), InstantSource.system())
        .fetch(FetchRequest.page(URI.create(named)))
        .match(
            fetched ->
                Optional.of(
                    new Manifest.Saved(
                        named, fetched.address(), fetched.headers(), fetched.body())),
            same -> refused(Problem.of("feed.empty")),
            later -> refused(later.why()),
            gone -> refused(gone.why()));
  }

  private static Optional<Manifest.Saved> refused(Problem why) {
    System.err.println(new Phrasebook().say(Locale.ENGLISH, why));
    return Optional.empty();
  }
}
