package mujaz.delivery;

import java.time.Instant;
import java.util.List;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Jdbi;

/** What became of deliveries, without what they say. Only reads; thread-safe. */
public final class DeliveryLog {
  /**
   * One delivery.
   *
   * @param state the word of its {@link State}
   * @param problem the key of what went wrong; empty where nothing did
   */
  public record Line(Instant at, ChatId to, String cause, String state, String problem) {}

  private final Jdbi jdbi;

  public DeliveryLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest first. */
  public List<Line> latest(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select created_at, chat, cause, state, coalesce(problem, '') as problem
                    from outbox order by id desc limit :count
                    """)
                .bind("count", count)
                .map(
                    row ->
                        new Line(
                            row.getColumn("created_at", Instant.class),
                            new ChatId(row.getColumn("chat", String.class)),
                            row.getColumn("cause", String.class),
                            row.getColumn("state", String.class),
                            row.getColumn("problem", String.class)))
                .list());
  }
}
