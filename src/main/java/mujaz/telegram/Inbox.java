package mujaz.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The updates that Telegram has handed us. Each is on the disk before Telegram is told that we have
 * it, and keeps its text until it has had its effect; after that its number alone is kept, so that
 * one that is handed out again has no second effect. Thread-safe.
 */
final class Inbox {
  /** An update that was being answered when the program died this often is what kills it. */
  private static final int MOST_TRIES = 3;

  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * An update that has had no effect yet.
   *
   * @param body as Telegram wrote it, in JSON
   */
  record Waiting(long id, String body) {}

  Inbox(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Keeps updates, all or none.
   *
   * @return those that had not come before
   */
  List<Waiting> add(Collection<? extends JsonNode> updates) {
    if (updates.isEmpty()) {
      return List.of();
    }
    List<Waiting> come =
        updates.stream()
            .map(update -> new Waiting(update.path("update_id").asLong(), update.toString()))
            .toList();
    Instant now = time.instant();
    return jdbi.inTransaction(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  """
                  insert into updates (update_id, came_at, body, tries)
                  values (:id, :now, :body, 0) on conflict do nothing
                  """);
          come.forEach(
              update ->
                  rows.bind("id", update.id()).bind("now", now).bind("body", update.body()).add());
          int[] added = rows.execute();
          List<Waiting> fresh = new ArrayList<>();
          for (int i = 0; i < added.length; i++) {
            if (added[i] == 1) {
              fresh.add(come.get(i));
            }
          }
          return fresh;
        });
  }

  /** An update has had its effect. */
  void done(long id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update updates set body = null where update_id = :id")
                .bind("id", id)
                .execute());
  }

  /**
   * After a start: what was kept and has had no effect, in the order in which it was said; each is
   * given up after so many starts.
   */
  List<Waiting> left() {
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate("update updates set body = null where tries >= :most")
              .bind("most", MOST_TRIES)
              .execute();
          handle.execute("update updates set tries = tries + 1 where body is not null");
          return handle
              .createQuery(
                  "select update_id, body from updates where body is not null order by update_id")
              .map(
                  row ->
                      new Waiting(
                          row.getColumn("update_id", Long.class),
                          row.getColumn("body", String.class)))
              .list();
        });
  }

  /** Telegram keeps updates for a day; older ones cannot come again. */
  void forgetBefore(Instant moment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from updates where came_at < :moment")
                .bind("moment", moment)
                .execute());
  }
}
