package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts an edition into the outbox for all the orders that share it, at one stroke. Its bodies are
 * written before, on their own: those that nobody is sent age out like the others. Thread-safe.
 */
public final class Mailing {
  /** Moments over which an edition is spread. */
  private static final int STEPS = 200;

  /** Orders of one moment that follow one another: their rows stand on one page of the index. */
  private static final int TOGETHER = 32;

  private final Jdbi jdbi;
  private final InstantSource time;

  /** A message, and the stories that it tells. */
  public record Part(Message message, List<StoryId> stories) {
    public Part {
      stories = List.copyOf(stories);
    }
  }

  /**
   * One message for one order.
   *
   * @param punctual whether it leaves first, and is not spread
   * @param label what follows the order's number in the cause, such as {@code :2026-11-23T08:00}
   */
  public record Piece(long order, long part, long body, boolean punctual, String label) {}

  /**
   * When the messages of an edition leave.
   *
   * @param first none before this moment
   * @param spread and over how long after it, each order always at its own moment in it
   */
  public record Leaving(Instant first, Duration spread) {}

  public Mailing(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Keeps what is said once, for however many chats. */
  public List<Long> keep(List<Part> parts) {
    return jdbi.inTransaction(
        handle -> parts.stream().map(part -> body(handle, part, time.instant())).toList());
  }

  static long body(Handle handle, Part part, Instant now) {
    return handle
        .createUpdate(
            """
            insert into bodies (message, stories, created_at) values (:message, :stories, :now)
            """)
        .bind("message", MessageJson.write(part.message()))
        .bind(
            "stories",
            part.stories().stream()
                .map(story -> Long.toString(story.value()))
                .collect(Collectors.joining(",")))
        .bind("now", now)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Puts messages into the outbox of orders that have just been moved on, as part of the
   * transaction that moved them; a chat that has stopped meanwhile, or has this edition, gets none.
   * The moment is compared in a {@code case}, of which PostgreSQL expects nothing: of one that it
   * has not counted yet it expects a handful, and then compares all orders with all.
   *
   * @param moved the moment to which the orders were moved
   * @return how many
   */
  public int add(Handle handle, List<Piece> pieces, Instant moved, Leaving leaving) {
    long step = leaving.spread().toMillis() / STEPS;
    return handle
        .createUpdate(
            """
            insert into outbox (chat, cause, part, lane, body_id, state, attempts,
              next_attempt_at, created_at)
            select s.chat, 'edition:' || s.id || m.label, m.part, :lane, m.body,
              'waiting', 0, cast(:first as timestamp with time zone)
                + interval '0.001' second * (mod(s.id / :together * 7919, :steps) * m.step),
              cast(:moved as timestamp with time zone)
            from unnest(cast(:orders as bigint array), cast(:parts as bigint array),
                cast(:bodies as bigint array), cast(:spread as bigint array),
                cast(:labels as varchar array)) as m (id, part, body, step, label)
              join subscriptions s on s.id = m.id
            where case when s.previous_due_at = :moved then true else false end
              and exists (select 1 from subscribers b
                where b.chat = s.chat and b.standing = 'ACTIVE')
              and not exists (select 1 from outbox e where e.chat = s.chat
                and e.cause = 'edition:' || s.id || m.label)
            on conflict do nothing
            """)
        .bindArray("orders", Long.class, pieces.stream().map(Piece::order).toList())
        .bindArray("parts", Long.class, pieces.stream().map(Piece::part).toList())
        .bindArray("bodies", Long.class, pieces.stream().map(Piece::body).toList())
        .bindArray(
            "spread", Long.class, pieces.stream().map(one -> one.punctual() ? 0L : step).toList())
        .bindArray("labels", String.class, pieces.stream().map(Piece::label).toList())
        .bind("lane", Lane.DIGEST.rank())
        .bind("first", leaving.first())
        .bind("together", TOGETHER)
        .bind("steps", STEPS)
        .bind("moved", moved)
        .execute();
  }
}
