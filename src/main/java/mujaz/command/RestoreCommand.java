package mujaz.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.Settings;
import mujaz.store.copy.CopyFault;
import mujaz.store.copy.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A backup into an empty database: all of it, verified, or nothing. */
@Command(
    name = "restore",
    description = "A backup into an empty database: all of it, verified, or nothing.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("mujaz-backup.zip");

  @Override
  public Integer call() throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    if (HeldDatabase.of(read.get().data()).isPresent()) {
      System.err.println("nothing restored: the service is running; stop it first");
      return 1;
    }
    try {
      Restore.read(file, read.get().database()).forEach(t -> System.out.println(t.line()));
    } catch (CopyFault e) {
      System.err.println("nothing restored: " + e.getMessage());
      return 1;
    }
    System.out.println("restored and verified: " + file);
    return 0;
  }
}
