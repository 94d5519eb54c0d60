package mujaz.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The standing orders. Thread-safe. */
public final class Subscriptions {
  /** A first digest tells of so long before the subscribing. */
  private static final Duration FIRST = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final InstantSource time;

  public Subscriptions(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  public List<Subscription> of(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from subscriptions where chat = :chat order by chat, id")
                .bind("chat", chat.value())
                .map(Subscriptions::subscription)
                .list());
  }

  public Optional<Subscription> find(SubscriptionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from subscriptions where id = :id")
                .bind("id", id.value())
                .map(Subscriptions::subscription)
                .findOne());
  }

  /** A new order of a chat that is a subscriber. */
  public Subscription add(ChatId chat, Filter filter, DeliveryTimes times, ZoneId zone) {
    Instant now = time.instant();
    SubscriptionId id =
        jdbi.withHandle(
            handle ->
                new SubscriptionId(
                    handle
                        .createUpdate(
                            """
                            insert into subscriptions
                              (chat, filter, times, zone, next_due_at, previous_due_at,
                                memory_id)
                            values (:chat, :filter, :times, :zone, :next, :from,
                              case when exists (select 1 from outbox where chat = :chat)
                                then null else 0 end)
                            """)
                        .bind("chat", chat.value())
                        .bind("filter", filter.key())
                        .bind("times", times.key())
                        .bind("zone", zone.getId())
                        .bind("next", next(times, now, zone))
                        .bind("from", now.minus(FIRST))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
    return find(id).orElseThrow();
  }

  /**
   * Changes an order; its next digest comes at the first of the new times after its pause. One that
   * is due by now, and has not been compiled yet, is not lost by it.
   */
  public void change(SubscriptionId id, Filter filter, DeliveryTimes times, ZoneId zone) {
    Instant now = time.instant();
    Instant paused = find(id).map(Subscription::pausedUntil).filter(now::isBefore).orElse(null);
    Instant next = next(times, paused == null ? now : paused.minusSeconds(1), zone);
    Instant stands = paused == null && next != null ? now : Instant.EPOCH;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update subscriptions set filter = :filter, times = :times, zone = :zone,
                      next_due_at = case when next_due_at <= :stands then next_due_at
                        else cast(:next as timestamp with time zone) end
                    where id = :id
                    """)
                .bind("filter", filter.key())
                .bind("times", times.key())
                .bind("zone", zone.getId())
                .bind("stands", stands)
                .bind("next", next)
                .bind("id", id.value())
                .execute());
  }

  /** Holds an order until a moment, or, with null, lets it go on. */
  public void pause(SubscriptionId id, @Nullable Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update subscriptions set paused_until = :until where id = :id")
                .bind("until", until)
                .bind("id", id.value())
                .execute());
    find(id).ifPresent(order -> change(id, order.filter(), order.times(), order.zone()));
  }

  /** What it told its chat is looked up by those that stay. */
  public void remove(SubscriptionId id) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  update subscriptions set memory_id = null
                  where chat = (select chat from subscriptions where id = :id)
                  """)
              .bind("id", id.value())
              .execute();
          handle
              .createUpdate("delete from subscriptions where id = :id")
              .bind("id", id.value())
              .execute();
        });
  }

  private static @Nullable Instant next(DeliveryTimes times, Instant after, ZoneId zone) {
    return times.nextAfter(after, zone).orElse(null);
  }

  private static Subscription subscription(RowView row) {
    return new Subscription(
        new SubscriptionId(row.getColumn("id", Long.class)),
        new ChatId(row.getColumn("chat", String.class)),
        Filter.ofKey(row.getColumn("filter", String.class)),
        DeliveryTimes.ofKey(row.getColumn("times", String.class)),
        ZoneId.of(row.getColumn("zone", String.class)),
        row.getColumn("next_due_at", Instant.class),
        row.getColumn("previous_due_at", Instant.class),
        row.getColumn("paused_until", Instant.class));
  }
}
