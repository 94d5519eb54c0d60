package mujaz;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mujaz.admin.AdminParts;
import mujaz.admin.Audit;
import mujaz.admin.Broadcasts;
import mujaz.admin.Invites;
import mujaz.admin.People;
import mujaz.admin.Statistics;
import mujaz.ingest.SourceLists;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.Backup;
import mujaz.store.copy.DatabaseCheck;
import mujaz.subscription.ChatId;
import mujaz.web.AdminPort;
import org.jspecify.annotations.Nullable;

/** What commands ask of the service that holds the database. */
final class AdminWiring {
  private AdminWiring() {}

  /** Whether nobody else can open the database while the service has it. */
  static boolean isHeld(DatabaseSettings database) {
    return database.url().startsWith("jdbc:h2:file:");
  }

  /**
   * @param dashboard makes a link that signs a person in; null where there is no dashboard
   */
  static AdminParts parts(
      Settings settings,
      Database database,
      @Nullable Function<ChatId, URI> dashboard,
      InstantSource time) {
    var jdbi = database.jdbi();
    return new AdminParts(
        new People(jdbi, time),
        new Audit(jdbi, time),
        new Invites(jdbi, time),
        new Broadcasts(jdbi, time),
        new Statistics(jdbi, time),
        new AdminParts.Extras(
            settings.inviteOnly(), dashboard, out -> Backup.write(database, time.instant(), out)));
  }

  static AdminPort port(Path data, Database database, Sources sources, InstantSource time) {
    SourceLists lists = new SourceLists(sources);
    return AdminPort.open(
        data,
        Map.of(
            "backup",
            (in, out) -> Backup.write(database, time.instant(), out),
            "check",
            (in, out) -> lines(out, DatabaseCheck.of(database).lines()),
            "import",
            (in, out) -> lines(out, lists.take(in)),
            "export",
            (in, out) -> out.write(lists.give().getBytes(StandardCharsets.UTF_8))));
  }

  private static void lines(OutputStream out, List<?> lines) throws IOException {
    for (Object line : lines) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
