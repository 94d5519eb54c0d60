package mujaz.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The sources as those see them who poll: which are due, who has them, how it went. Thread-safe.
 */
public final class Polls {
  private static final String DUE =
      "from sources where paused = false and gone = false and next_poll_at <= :now";

  private final Jdbi jdbi;
  private final InstantSource time;

  public Polls(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Those to poll now, the longest due first, but no more of one host than it has places.
   *
   * @param without hosts that have no place, or want to be left alone
   */
  public List<Source> due(int limit, int perHost, Collection<String> without) {
    String others = without.isEmpty() ? "" : " and host not in (<without>)";
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "select * from (select sources.*, row_number() over"
                          + " (partition by host order by next_poll_at) as turn "
                          + DUE
                          + others
                          + ") as due where turn <= :places order by next_poll_at limit :limit")
                  .bind("now", time.instant())
                  .bind("places", perHost)
                  .bind("limit", limit);
          if (!without.isEmpty()) {
            query.bindList("without", List.copyOf(without));
          }
          return query.map(SourceRow::read).list();
        });
  }

  /** Whether any source is due, whether or not its host has a place. */
  public boolean areAnyDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id " + DUE + " limit 1")
                .bind("now", time.instant())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /**
   * Takes sources for a poll: false where somebody else has one. Each comes back as due after the
   * lease, should its poll never be recorded.
   */
  public boolean[] claim(List<Source> sources, Duration lease) {
    int[] counts =
        jdbi.inTransaction(
            handle -> {
              var batch =
                  handle.prepareBatch(
                      """
                      update sources set next_poll_at = :until
                      where id = :id and next_poll_at = :was and paused = false and gone = false
                      """);
              Instant until = time.instant().plus(lease);
              for (Source source : sources) {
                batch
                    .bind("until", until)
                    .bind("id", source.id().value())
                    .bind("was", source.polling().nextPollAt())
                    .add();
              }
              return batch.execute();
            });
    boolean[] taken = new boolean[counts.length];
    for (int i = 0; i < counts.length; i++) {
      taken[i] = counts[i] == 1;
    }
    return taken;
  }

  /** Closes a poll. */
  public void record(SourceId id, Polling polling, int items, int fresh) {
    jdbi.useTransaction(
        handle -> {
          update(handle, id, polling);
          if (fresh > 0) {
            handle
                .createUpdate(
                    """
                    insert into polls (source_id, polled_at, items, fresh)
                    select id, :now, :items, :fresh from sources where id = :id
                    """)
                .bind("now", time.instant())
                .bind("items", items)
                .bind("fresh", fresh)
                .bind("id", id.value())
                .execute();
          }
        });
  }

  private static void update(Handle handle, SourceId id, Polling polling) {
    handle
        .createUpdate(
            """
            update sources set next_poll_at = :next, etag = :etag, last_modified = :modified,
              validators_of = :of, body_hash = :hash, failures = :failures, problem = :problem,
              last_success_at = :success, moved_to = :moved, moved_times = :times,
              items_a_day = :habit, rhythm = :rhythm, gone = :gone
            where id = :id
            """)
        .bind("next", polling.nextPollAt())
        .bind("etag", polling.validators().etag())
        .bind("modified", polling.validators().lastModified())
        .bind("of", SourceRow.text(polling.validators().of()))
        .bind("hash", polling.bodyHash())
        .bind("failures", polling.failures())
        .bind("problem", SourceRow.text(polling.problem()))
        .bind("success", polling.lastSuccessAt())
        .bind("moved", SourceRow.text(polling.move().to()))
        .bind("times", polling.move().times())
        .bind("habit", polling.habit().itemsADay())
        .bind("rhythm", SourceRow.text(polling.habit().rhythm()))
        .bind("gone", polling.isGone())
        .bind("id", id.value())
        .execute();
  }

  /**
   * Takes a failure back, as it was our own network's; nothing where the source has been polled
   * since.
   *
   * @param before the failure
   */
  public void forgive(SourceId id, Polling before, Polling instead) {
    jdbi.useTransaction(
        handle -> {
          int asItWas =
              handle
                  .createUpdate(
                      "update sources set failures = :was where id = :id and failures = :counted")
                  .bind("was", before.failures())
                  .bind("counted", before.failures() + 1)
                  .bind("id", id.value())
                  .execute();
          if (asItWas == 1) {
            update(handle, id, instead);
          }
        });
  }

  /** Forgets how polls went, the longest ago first; returns how many of them. */
  public int forgetBefore(Instant moment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate("delete from polls where polled_at < :moment")
                .bind("moment", moment)
                .execute());
  }
}
