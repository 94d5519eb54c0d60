package mujaz.subscription.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Subscription;
import mujaz.subscription.SubscriptionId;
import mujaz.subscription.Subscriptions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How orders go out, as chosen; an order that is not here goes out by itself. Thread-safe. */
public final class Desks {
  private static final Duration LONGEST_BEFORE = Duration.ofHours(12);

  private final Jdbi jdbi;
  private final Subscriptions orders;

  public Desks(Jdbi jdbi, Subscriptions orders) {
    this.jdbi = jdbi;
    this.orders = orders;
  }

  public Optional<Kept> find(SubscriptionId id) {
    return orders.find(id).map(order -> new Kept(order, of(id)));
  }

  private Desk of(SubscriptionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select desk from subscriptions where id = :id")
                .bind("id", id.value())
                .map(row -> Desk.ofJson(row.getColumn("desk", String.class)))
                .findOne()
                .orElse(Desk.STANDARD));
  }

  /** Chooses how an order goes out. */
  public void save(SubscriptionId id, Desk desk) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update subscriptions set desk = :desk, editors = :editors,
                      reviewed = :reviewed where id = :id
                    """)
                .bind("desk", desk.json())
                .bind("editors", desk.editors().isEmpty() ? null : desk.editors())
                .bind("reviewed", desk.isReviewed())
                .bind("id", id.value())
                .execute());
  }

  /** The orders whose editors are in a chat. */
  public List<Kept> of(ChatId editors) {
    return all("select id from subscriptions where editors = :chat order by id", editors, null);
  }

  /** The orders under review whose next draft is due, or their slot. */
  public List<Kept> upcoming(Instant now) {
    return all(
            """
            select id from subscriptions where reviewed and next_due_at <= :until
            order by next_due_at, id
            """,
            null,
            now.plus(LONGEST_BEFORE))
        .stream()
        .filter(kept -> kept.draftAt() != null && !kept.draftAt().isAfter(now))
        .toList();
  }

  private List<Kept> all(String sql, @Nullable ChatId chat, @Nullable Instant until) {
    List<Long> ids =
        jdbi.withHandle(
            handle -> {
              var query = handle.createQuery(sql);
              if (chat != null) {
                query.bind("chat", chat.value());
              }
              if (until != null) {
                query.bind("until", until);
              }
              return query.mapTo(Long.class).list();
            });
    return ids.stream().flatMap(id -> find(new SubscriptionId(id)).stream()).toList();
  }

  /**
   * Moves an order past a slot that was decided on, as part of the caller's transaction.
   *
   * @return false where somebody else has moved or changed it
   */
  public boolean pass(Handle handle, Subscription order, Instant slot, Instant now) {
    DeliveryTimes times = order.times();
    return handle
            .createUpdate(
                "update subscriptions set next_due_at = :next where id = :id and next_due_at = :was")
            .bind("next", times.nextAfter(now, order.zone()).orElse(null))
            .bind("id", order.id().value())
            .bind("was", slot)
            .execute()
        == 1;
  }

  /** What comes next is news since then; part of the caller's transaction. */
  public void told(Handle handle, SubscriptionId id, Instant until) {
    handle
        .createUpdate(
            "update subscriptions set previous_due_at = :until, memory_id = null where id = :id")
        .bind("until", until)
        .bind("id", id.value())
        .execute();
  }
}
