package mujaz.telegram;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Which updates have had their effect, so that one that is handed out again has no second one. */
final class HandledUpdates {
  private final Jdbi jdbi;
  private final InstantSource time;

  HandledUpdates(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  boolean has(long updateId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from handled_updates where update_id = :id")
                .bind("id", updateId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  void add(long updateId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into handled_updates (update_id, handled_at) values (:id, :now)
                    on conflict do nothing
                    """)
                .bind("id", updateId)
                .bind("now", time.instant())
                .execute());
  }

  /** Telegram keeps updates for a day; older ones cannot come again. */
  void forgetBefore(Instant moment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from handled_updates where handled_at < :moment")
                .bind("moment", moment)
                .execute());
  }
}
