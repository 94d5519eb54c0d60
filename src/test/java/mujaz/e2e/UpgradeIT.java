package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.Backup;
import mujaz.store.copy.DatabaseCheck;
import mujaz.store.copy.Restore;
import mujaz.store.copy.Tally;
import mujaz.testkit.Databases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database of every schema that was released opens with this program. The fixtures are made by
 * {@link SchemaFixture}: H2's file, and a backup.
 */
class UpgradeIT {
  @TempDir Path folder;

  static Stream<String> released() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
          .sorted(Comparator.comparingInt(Integer::parseInt))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void readersAndStoriesOfAnOldDatabaseAreThere(String schema) throws IOException {
    Path file = folder.resolve("mujaz");
    try (InputStream in = new GZIPInputStream(fixture(schema + ".mv.db.gz"))) {
      Files.copy(in, Path.of(file + ".mv.db"));
    }
    String url = "jdbc:h2:file:" + file;
    try (Program program = new Program(Map.of("MUJAZ_DATABASE_URL", url))) {
      Person reader = new Person(program.telegram, SchemaFixture.READER, "en");
      assertThat(reader.say("/settings", "settings").html()).contains("8:00");
      reader.pressFirst(reader.say("/mute", "Muted, in all"), "1.unmute.w.", "Nothing is muted");
      Sent latest = reader.say("/latest", "<b>");
      reader.pressFirst(latest, "1.card.", "• ");
      new Person(program.telegram, Program.ADMIN, "en").say("/audit", "gave a role to");
    }
    try (Database database = Database.open(new DatabaseSettings(url, "mujaz", ""))) {
      assertThat(database.schemaVersion()).isEqualTo(newest());
      assertThat(DatabaseCheck.of(database).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void aBackupOfAnOldSchemaIsTakenIntoPostgres(String schema) throws IOException {
    Path backup = folder.resolve("backup.zip");
    try (InputStream in = fixture(schema + ".backup.zip")) {
      Files.copy(in, backup);
    }
    DatabaseSettings fresh = Databases.freshPostgres();
    List<Tally> restored = Restore.read(backup, fresh);
    assertThat(restored).containsExactlyInAnyOrderElementsOf(Backup.tallies(backup));
    try (Database database = Database.open(fresh)) {
      assertThat(database.schemaVersion()).isEqualTo(newest());
      assertThat(DatabaseCheck.of(database).faults()).isEmpty();
    }
  }

  private static String newest() throws IOException {
    return released().reduce((a, b) -> b).orElseThrow();
  }

  private static InputStream fixture(String name) {
    return Objects.requireNonNull(
        UpgradeIT.class.getResourceAsStream("/mujaz/schema/" + name),
        "every released schema has a fixture (SchemaFixture makes it): " + name);
  }
}
