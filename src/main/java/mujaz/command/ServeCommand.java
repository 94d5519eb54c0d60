package mujaz.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.ingest.SourceLists;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The service: Telegram when a token is set, web pages, polling, digests. */
@Command(
    name = "serve",
    description = "The service: Telegram when a token is set, web pages, polling, digests.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    Settings chosen = read.get();
    Logs.toStandardError(chosen.jsonLog(), chosen.secrets());
    Files.createDirectories(chosen.data());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!chosen.telegram().isOn()) {
      log.warn("telegram.token is empty: the bot is not on Telegram");
    }
    Running running = Wiring.start(chosen, InstantSource.system());
    takeSources(chosen, running);
    out.println("Mujaz is ready; health at " + running.address().resolve("healthz"));
    UntilStopped.wait(running);
    return 0;
  }

  /** At the first start only: later the database is what counts. */
  private static void takeSources(Settings chosen, Running running) throws IOException {
    @Nullable Path file = chosen.sourcesFile();
    if (file == null || !running.sources().all().isEmpty()) {
      return;
    }
    if (!Files.exists(file)) {
      log.warn("sources.file {} is not there: add sources in the chat with /addsource", file);
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      int added = new SourceLists(running.sources()).take(in).size();
      log.info("took in sources={} file={}", added, file);
    }
  }
}
