package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts an edition into the outbox for all the orders that share it, at one stroke. Its bodies are
 * written before, on their own: those that nobody is sent age out like the others. Thread-safe.
 */
public final class Mailing {
  private final Jdbi jdbi;
  private final InstantSource time;

  /** A message, and the stories that it tells. */
  public record Part(Message message, List<StoryId> stories) {
    public Part {
      stories = List.copyOf(stories);
    }
  }

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
   * Puts the bodies into the outbox of every order that has just been moved on, as part of the
   * transaction that moved it; a chat that has stopped meanwhile, or has this edition, gets none.
   *
   * @param moved the moment to which the orders were moved
   * @param label what follows the order's number in the cause, such as {@code :2026-11-23T08:00}
   * @return how many messages
   */
  public int add(
      Handle handle,
      List<Long> orders,
      Instant moved,
      String label,
      List<Long> bodies,
      Leaving leaving) {
    List<String> parts = new ArrayList<>();
    IntStream.range(0, bodies.size()).forEach(i -> parts.add("(" + i + ", " + bodies.get(i) + ")"));
    return handle
        .createUpdate(
            """
            insert into outbox (chat, cause, part, lane, body_id, state, attempts,
              next_attempt_at, created_at)
            select s.chat, 'edition:' || s.id || cast(:label as varchar), p.part, :lane, p.body,
              'waiting', 0, cast(:first as timestamp with time zone)
                + interval '0.001' second * mod(s.id * 7919, :spread),
              cast(:moved as timestamp with time zone)
            from subscriptions s cross join (values\s"""
                + String.join(", ", parts)
                + """
                ) as p (part, body)
                where s.id = any(:orders) and s.previous_due_at = :moved
                  and exists (select 1 from subscribers b
                    where b.chat = s.chat and b.standing = 'ACTIVE')
                  and not exists (select 1 from outbox e where e.chat = s.chat
                    and e.cause = 'edition:' || s.id || cast(:label as varchar))
                on conflict do nothing
                """)
        .bind("label", label)
        .bind("lane", Lane.DIGEST.rank())
        .bind("first", leaving.first())
        .bind("spread", Math.max(1, leaving.spread().toMillis()))
        .bind("moved", moved)
        .bindArray("orders", Long.class, orders)
        .execute();
  }
}
