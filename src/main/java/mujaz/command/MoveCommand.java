package mujaz.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.Settings;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.CopyFault;
import mujaz.store.copy.Move;
import mujaz.store.copy.Restore;
import mujaz.store.copy.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything into another database: H2 to PostgreSQL, or back. */
@Command(
    name = "move",
    description = "Copies everything into another, empty database, and verifies it.",
    mixinStandardHelpOptions = true)
public final class MoveCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--to", paramLabel = "JDBC_URL", required = true, description = "where to")
  private String to = "";

  @Option(names = "--user", description = "its user (default: the address, else the present one)")
  private @Nullable String user;

  @Option(
      names = "--password-variable",
      paramLabel = "NAME",
      description = "the environment variable with its password (default: the present one)")
  private @Nullable String passwordVariable;

  @Override
  public Integer call() throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    DatabaseSettings from = read.get().database();
    DatabaseSettings target;
    try {
      target =
          new DatabaseSettings(
              to,
              user != null ? user : to.contains("user=") ? "" : from.user(),
              passwordVariable == null
                  ? from.password()
                  : System.getenv().getOrDefault(passwordVariable, ""));
    } catch (IllegalArgumentException e) {
      System.err.println("--to: " + e.getMessage());
      return 2;
    }
    try {
      copied(read.get(), target).forEach(tally -> System.out.println(tally.line()));
    } catch (CopyFault e) {
      System.err.println("nothing moved: " + e.getMessage());
      return 1;
    }
    System.out.println("copied and verified; now set database.url to " + target);
    return 0;
  }

  private static List<Tally> copied(Settings settings, DatabaseSettings target) throws IOException {
    if (HeldDatabase.of(settings.data()).isPresent()) {
      System.out.println("the service runs on: what it writes from now on stays where it is");
      Path between = Files.createTempFile("mujaz", ".zip");
      try {
        BackupCommand.write(settings, between);
        return Restore.read(between, target);
      } finally {
        Files.deleteIfExists(between);
      }
    }
    try (Database source = Database.open(settings.database());
        Database other = Database.open(target)) {
      return Move.copy(source, other);
    }
  }
}
