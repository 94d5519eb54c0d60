package mujaz.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.Backup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes what {@link UpgradeIT} opens, of the schema that this program has: {@code mvn verify
 * -Dit.test=SchemaFixture -Dmujaz.fixture=src/test/resources/mujaz/schema}. To be run once, when a
 * schema is released.
 */
@EnabledIfSystemProperty(named = "mujaz.fixture", matches = ".+")
class SchemaFixture {
  static final long READER = 42;

  @TempDir Path folder;

  @Test
  void writesWhatASmallBotHasKept() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("mujaz");
    try (Program program = new Program(Map.of("MUJAZ_DATABASE_URL", url))) {
      program.follow(2);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      Person reader = new Person(program.telegram, READER, "en");
      Sent times = reader.say("/times", "When shall");
      reader.press(times, "1.times.08-00", "When shall");
      reader.pressFirst(reader.say("/mute cricket", "cricket"), "1.mutey.", "Muted, in all");
      Sent digest = reader.say("/digest", "<blockquote expandable>");
      Sent card = reader.pressFirst(digest, "1.card.", "• ");
      reader.pressFirst(card, "1.cardf.", "• ");
      Person admin = new Person(program.telegram, Program.ADMIN, "en");
      Sent person = admin.say("/people 8", "8");
      admin.press(person, "1.grant.8.editor", "Person 8");
      admin.say("/invite 1 2", "invite_");
    }
    Path to = Path.of(System.getProperty("mujaz.fixture"));
    Files.createDirectories(to);
    String schema;
    try (Database database = Database.open(new DatabaseSettings(url, "mujaz", ""))) {
      schema = database.schemaVersion();
      // The stand-in for Telegram numbers its updates anew each time.
      database.jdbi().useHandle(handle -> handle.execute("delete from updates"));
      try (OutputStream out = Files.newOutputStream(to.resolve(schema + ".backup.zip"))) {
        Backup.write(database, Instant.parse("2026-11-25T08:00:00Z"), out);
      }
    }
    try (OutputStream out = new Best(Files.newOutputStream(to.resolve(schema + ".mv.db.gz")))) {
      Files.copy(folder.resolve("mujaz.mv.db"), out);
    }
  }

  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
