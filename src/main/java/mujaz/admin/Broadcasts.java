package mujaz.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Jdbi;

/**
 * Messages of admins to everybody. A draft belongs to the admin's chat until it is confirmed, which
 * works once; how it goes out is the outbox's. Thread-safe.
 */
public final class Broadcasts {
  private final Jdbi jdbi;
  private final InstantSource time;

  public Broadcasts(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Keeps a draft, which nobody is sent yet. */
  public long draft(ChatId by, String text) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into broadcasts (made_by, text, audience, at)
                    values (:by, :text, 0, :now)
                    """)
                .bind("by", by.value())
                .bind("text", text)
                .bind("now", time.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  public Optional<String> text(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select text from broadcasts where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  /** Turns a draft into a broadcast to so many; false where somebody has done so already. */
  public boolean confirm(long id, long audience) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update broadcasts set audience = :audience, at = :now
                        where id = :id and audience = 0
                        """)
                    .bind("audience", audience)
                    .bind("now", time.instant())
                    .bind("id", id)
                    .execute())
        == 1;
  }

  /** The outbox's key of a broadcast. */
  public static String cause(long id) {
    return "broadcast:" + id;
  }

  /** How many chats it goes to now: those that something is sent to. */
  public long audience() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from subscribers where standing = 'ACTIVE'")
                .mapTo(Long.class)
                .one());
  }

  /** How far it has come. */
  public Optional<Broadcast> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select b.id, b.at, b.audience,
                      count(case when o.state = 'sent' then 1 end) as sent,
                      count(case when o.state in ('waiting', 'in_flight') then 1 end) as waiting,
                      count(case when o.state in ('rejected', 'unreachable', 'uncertain')
                        then 1 end) as failed
                    from broadcasts b left join outbox o on o.cause = :cause
                    where b.id = :id group by b.id, b.at, b.audience
                    """)
                .bind("id", id)
                .bind("cause", cause(id))
                .map(
                    row ->
                        new Broadcast(
                            row.getColumn("id", Long.class),
                            row.getColumn("at", Instant.class),
                            row.getColumn("audience", Long.class),
                            row.getColumn("sent", Long.class),
                            row.getColumn("waiting", Long.class),
                            row.getColumn("failed", Long.class)))
                .findOne());
  }

  /** Takes back what has not gone out yet; how many that were. */
  public int stop(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate("delete from outbox where cause = :cause and state = 'waiting'")
                .bind("cause", cause(id))
                .execute());
  }
}
