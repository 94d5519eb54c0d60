package mujaz.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Jdbi;

/** Every change that somebody with a role made, and every one that was refused. Thread-safe. */
public final class Audit {
  private static final int LONGEST = 300;

  private final Jdbi jdbi;
  private final InstantSource time;

  public Audit(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Keeps a change; long texts are cut. */
  public void note(ChatId who, String what, String subject, String before, String after) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit (at, who, what, subject, was, is_now)
                    values (:at, :who, :what, :subject, :before, :after)
                    """)
                .bind("at", time.instant())
                .bind("who", who.value())
                .bind("what", what)
                .bind("subject", cut(subject))
                .bind("before", cut(before))
                .bind("after", cut(after))
                .execute());
  }

  /** The newest first. */
  public List<Change> latest(int from, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from audit order by id desc limit :count offset :from")
                .bind("count", count)
                .bind("from", from)
                .map(
                    row ->
                        new Change(
                            row.getColumn("at", Instant.class),
                            new ChatId(row.getColumn("who", String.class)),
                            row.getColumn("what", String.class),
                            row.getColumn("subject", String.class),
                            row.getColumn("was", String.class),
                            row.getColumn("is_now", String.class)))
                .list());
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
