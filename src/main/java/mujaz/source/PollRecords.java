package mujaz.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import mujaz.store.GroupCommit;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How polls went, put on record. A poll leaves its record to be written with what other polls
 * bring, and goes on: a commit a poll would cost more than the poll. What a crash loses so comes
 * back as due after its lease. Thread-safe.
 */
public final class PollRecords {
  private final GroupCommit commits;
  private final InstantSource time;

  /**
   * @param commits the one that articles are kept by
   */
  public PollRecords(GroupCommit commits, InstantSource time) {
    this.commits = commits;
    this.time = time;
  }

  /** The sources as those see them who poll; their claims are committed with these records. */
  public Polls polls(Jdbi jdbi) {
    return new Polls(jdbi, commits, time);
  }

  /** Closes a poll; one that brought nothing new, and did not fail, is no row of its own. */
  public void add(Source source, Polling polling, int items, int fresh) {
    PastPoll poll = new PastPoll(time.instant(), items, fresh, polling.problem());
    boolean failed = polling.failures() > source.polling().failures();
    Instant before = source.polling().lastSuccessAt();
    boolean asked = failed || !Objects.equals(before, polling.lastSuccessAt());
    String past = (asked ? source.past().and(poll) : source.past()).written();
    commits.leave(
        handle -> {
          update(handle, source, polling, past);
          if (fresh > 0 || failed) {
            insert(handle, source.id(), poll);
          }
        });
  }

  /**
   * Says what language a source is written in, once its first feed has told; on record with its
   * poll.
   */
  public void learnLanguage(SourceId id, Language language) {
    commits.leave(
        handle ->
            handle
                .createUpdate("update sources set language = :language where id = :id")
                .bind("language", language.code())
                .bind("id", id.value())
                .execute());
  }

  private static void insert(Handle handle, SourceId id, PastPoll poll) {
    handle
        .createUpdate(
            """
            insert into polls (source_id, polled_at, items, fresh, problem)
            select id, :now, :items, :fresh, :problem from sources where id = :id
            """)
        .bind("now", poll.at())
        .bind("items", poll.items())
        .bind("fresh", poll.fresh())
        .bind("problem", poll.problem() == null ? null : poll.problem().key())
        .bind("id", id.value())
        .execute();
  }

  /**
   * Takes a failure back, as it was our own network's; nothing where the source has been polled
   * since.
   *
   * @param source as it was before the failure
   */
  public void forgive(Source source, Polling instead) {
    SourceId id = source.id();
    Polling before = source.polling();
    commits.leave(
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
            update(handle, source, instead, source.past().written());
          }
        });
  }

  /**
   * Nothing where the source has been given another address meanwhile, and has not moved there by
   * itself: what the old one said, such as that it is gone, is nothing to the new one.
   */
  private static void update(Handle handle, Source source, Polling polling, String past) {
    handle
        .createUpdate(
            """
            update sources set next_poll_at = :next, etag = :etag, last_modified = :modified,
              validators_of = :of, body_hash = :hash, failures = :failures, problem = :problem,
              last_success_at = :success, moved_to = :moved, moved_times = :times,
              items_a_day = :habit, rhythm = :rhythm, gone = :gone, past = :past
            where id = :id and address in (:polled, :moving)
            """)
        .bind("polled", source.address().toString())
        .bind("moving", SourceRow.text(source.polling().move().to()))
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
        .bind("past", past)
        .bind("id", source.id().value())
        .execute();
  }
}
