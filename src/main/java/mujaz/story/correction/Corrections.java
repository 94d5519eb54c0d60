package mujaz.story.correction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The corrections. A decision is one conditional update: the first counts. Thread-safe. */
public final class Corrections {
  private final Jdbi jdbi;

  public Corrections(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A reader says that something is wrong; whoever has said so already says it again.
   *
   * @param by the reader's chat
   * @return its number
   */
  public long report(StoryId story, String subject, String by, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Long> known =
              handle
                  .createQuery(
                      """
                      select id from corrections where story_id = :story and said_by = :by
                        and state in ('new', 'open') limit 1
                      """)
                  .bind("story", story.value())
                  .bind("by", by)
                  .mapTo(Long.class)
                  .findOne();
          return known.orElseGet(() -> add(handle, story, subject, by, now));
        });
  }

  private static long add(Handle handle, StoryId story, String subject, String by, Instant now) {
    return handle
        .createUpdate(
            """
            insert into corrections (story_id, kind, subject, was, is_now, said, said_by, state,
              made_at, note)
            values (:story, 'report', :subject, '', '', '', :by, 'new', :now, '')
            """)
        .bind("story", story.value())
        .bind("subject", subject)
        .bind("by", by)
        .bind("now", now)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** How many reports of one reader nobody has decided on yet. */
  public int waitingOf(String by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from corrections where said_by = :by
                      and state in ('new', 'open')
                    """)
                .bind("by", by)
                .mapTo(Integer.class)
                .one());
  }

  /** The words of the reader who reported it, and of nobody else. */
  public boolean say(long id, String by, String words) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update corrections set said = :words where id = :id and said_by = :by
                          and state in ('new', 'open')
                        """)
                    .bind("words", words)
                    .bind("id", id)
                    .bind("by", by)
                    .execute()
                == 1);
  }

  public Optional<Correction> find(long id) {
    return list("id = " + id, 1).stream().findFirst();
  }

  /** Those that nobody has been told of, the oldest first. */
  public List<Correction> fresh(int limit) {
    return list("state = 'new'", limit);
  }

  /** Those that wait for a decision, the oldest first. */
  public List<Correction> open(int limit) {
    return list("state in ('new', 'open')", limit);
  }

  private List<Correction> list(String where, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from corrections where " + where + " order by id limit :limit")
                .bind("limit", limit)
                .map(Corrections::correction)
                .list());
  }

  /** They are told of it now, as part of the caller's transaction; false where they have been. */
  public boolean told(Handle handle, long id) {
    return handle
            .createUpdate("update corrections set state = 'open' where id = :id and state = 'new'")
            .bind("id", id)
            .execute()
        == 1;
  }

  /** An edit of what nobody was told concerns nobody. */
  public void drop(long id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from corrections where id = :id and state = 'new'")
                .bind("id", id)
                .execute());
  }

  /**
   * @param note what readers are told; empty for nothing
   * @return false where it was decided before
   */
  public boolean decide(long id, State to, String note, String by, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update corrections set state = :to, note = :note, decided_by = :by,
                          decided_at = :now where id = :id and state in ('new', 'open')
                        """)
                    .bind("to", to.word())
                    .bind("note", note)
                    .bind("by", by)
                    .bind("now", now)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** What readers are to be told that was decided after one moment, up to another. */
  public List<Correction> decided(Instant after, Instant upTo) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from corrections where note <> '' and decided_at > :after
                      and decided_at <= :until order by decided_at, id
                    """)
                .bind("after", after)
                .bind("until", upTo)
                .map(Corrections::correction)
                .list());
  }

  /** What readers are told of a story that goes by these numbers. */
  public List<Correction> of(Collection<StoryId> names) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from corrections where note <> '' and decided_at is not null
                      and story_id = any(:ids) order by decided_at, id
                    """)
                .bindArray("ids", Long.class, names.stream().map(StoryId::value).toList())
                .map(Corrections::correction)
                .list());
  }

  /** Forgets what came up before a moment. */
  public void forgetBefore(Instant moment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from corrections where made_at < :moment")
                .bind("moment", moment)
                .execute());
  }

  private static Correction correction(RowView row) {
    return new Correction(
        row.getColumn("id", Long.class),
        new StoryId(row.getColumn("story_id", Long.class)),
        Kind.ofWord(row.getColumn("kind", String.class)),
        row.getColumn("subject", String.class),
        row.getColumn("was", String.class),
        row.getColumn("is_now", String.class),
        row.getColumn("said", String.class),
        State.ofWord(row.getColumn("state", String.class)),
        row.getColumn("made_at", Instant.class),
        row.getColumn("decided_at", Instant.class),
        row.getColumn("note", String.class));
  }
}
