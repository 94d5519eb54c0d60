package mujaz.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import mujaz.Settings;
import mujaz.ingest.SourceLists;
import mujaz.source.Sources;
import mujaz.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** OPML into and out of the database, also while the service runs. */
@Command(
    name = "sources",
    description = "OPML into and out of the database, also while the service runs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(import | export)")
public final class SourcesCommand {
  @Command(name = "import", description = "Follows the feeds of an OPML file; a line for each.")
  int take(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    byte[] opml = Files.readAllBytes(file);
    Optional<HeldDatabase> held = HeldDatabase.of(read.get().data());
    String lines;
    if (held.isPresent()) {
      lines = held.get().ask("import", opml);
    } else {
      try (Database database = Database.open(read.get().database())) {
        lines =
            lists(database).take(new ByteArrayInputStream(opml)).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
      }
    }
    long added = lines.lines().filter(line -> line.startsWith("new")).count();
    System.out.print(lines);
    System.out.println(added + " of " + lines.lines().count() + " feeds are new");
    return lines.isEmpty() ? 1 : 0;
  }

  @Command(name = "export", description = "Writes the sources to an OPML file.")
  int give(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    Optional<HeldDatabase> held = HeldDatabase.of(read.get().data());
    if (held.isPresent()) {
      Files.writeString(file, held.get().ask("export", new byte[0]), StandardCharsets.UTF_8);
    } else {
      try (Database database = Database.open(read.get().database())) {
        Files.writeString(file, lists(database).give());
      }
    }
    System.out.println("written: " + file);
    return 0;
  }

  private static SourceLists lists(Database database) {
    return new SourceLists(new Sources(database.jdbi(), InstantSource.system()));
  }
}
