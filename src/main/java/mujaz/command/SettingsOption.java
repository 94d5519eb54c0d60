package mujaz.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mujaz.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are read from: {@code --config}, MUJAZ_CONFIG, or config/mujaz.yaml. */
final class SettingsOption {
  private static final Path STANDARD = Path.of("config", "mujaz.yaml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (default: MUJAZ_CONFIG, else config/mujaz.yaml)")
  private @Nullable Path config;

  /** The settings; empty, with every fault told on standard error, where they are wrong. */
  Optional<Settings> read() {
    try {
      return Optional.of(Settings.read(file(), System.getenv()));
    } catch (Settings.Wrong e) {
      PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      err.println("The settings are wrong:");
      err.println(e.getMessage());
      return Optional.empty();
    }
  }

  @Nullable Path file() {
    if (config != null) {
      return config;
    }
    Map<String, String> environment = System.getenv();
    String named = environment.getOrDefault("MUJAZ_CONFIG", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    return Files.exists(STANDARD) ? STANDARD : null;
  }
}
