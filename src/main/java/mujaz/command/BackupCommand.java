package mujaz.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.Settings;
import mujaz.store.Database;
import mujaz.store.copy.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The whole database into a file that restores into H2 or PostgreSQL. */
@Command(
    name = "backup",
    description = "The whole database into a zip, also while the service runs.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("mujaz-backup.zip");

  @Override
  public Integer call() throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    // Beside its place first: a backup that is broken off must not take a good one's name.
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      write(read.get(), part);
      Backup.tallies(part).forEach(tally -> System.out.println(tally.line()));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      System.err.println("no backup: " + e.getMessage());
      return 1;
    } finally {
      Files.deleteIfExists(part);
    }
    System.out.println("written: " + file);
    return 0;
  }

  static void write(Settings settings, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Optional<HeldDatabase> held = HeldDatabase.of(settings.data());
      if (held.isPresent()) {
        held.get().ask("backup", new byte[0], out);
      } else {
        try (Database database = Database.open(settings.database())) {
          Backup.write(database, InstantSource.system().instant(), out);
        }
      }
    }
  }
}
