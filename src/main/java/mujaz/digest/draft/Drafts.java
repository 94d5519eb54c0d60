package mujaz.digest.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.store.Json;
import mujaz.subscription.ChatId;
import mujaz.subscription.SubscriptionId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * The drafts. Every change and every decision is one conditional update, so that of two who press
 * at once one decides, and the other is told. Thread-safe.
 */
public final class Drafts {
  private final Jdbi jdbi;
  private final InstantSource time;

  public Drafts(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * A new draft of a slot, as part of the caller's transaction; empty where it has one. Earlier
   * ones that nobody decided on are skipped: their stories are in this one.
   */
  public Optional<Long> add(Handle handle, SubscriptionId order, Instant slot, Content content) {
    handle
        .createUpdate(
            """
            update drafts set state = 'skipped'
            where subscription_id = :order and state in ('open', 'held') and slot < :slot
            """)
        .bind("order", order.value())
        .bind("slot", slot)
        .execute();
    int added =
        handle
            .createUpdate(
                """
                insert into drafts (subscription_id, slot, content, state, version)
                values (:order, :slot, :content, 'open', 1) on conflict do nothing
                """)
            .bind("order", order.value())
            .bind("slot", slot)
            .bind("content", Json.write(content))
            .execute();
    return added == 0
        ? Optional.empty()
        : handle
            .createQuery("select id from drafts where subscription_id = :order and slot = :slot")
            .bind("order", order.value())
            .bind("slot", slot)
            .mapTo(Long.class)
            .findOne();
  }

  public Optional<Draft> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from drafts where id = :id")
                .bind("id", id)
                .map(Drafts::draft)
                .findOne());
  }

  public Optional<Draft> of(SubscriptionId order, Instant slot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from drafts where subscription_id = :order and slot = :slot")
                .bind("order", order.value())
                .bind("slot", slot)
                .map(Drafts::draft)
                .findOne());
  }

  /** The last draft of an order. */
  public Optional<Draft> last(SubscriptionId order) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from drafts where subscription_id = :order
                    order by slot desc limit 1
                    """)
                .bind("order", order.value())
                .map(Drafts::draft)
                .findOne());
  }

  /** Those that are approved and whose slot has come. */
  public List<Draft> toPost(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from drafts where state = 'approved' and slot <= :now order by id")
                .bind("now", now)
                .map(Drafts::draft)
                .list());
  }

  /**
   * Changes what stands in a draft.
   *
   * @param seen as the one who changes it has seen it
   * @return false where somebody was quicker, or it is decided
   */
  public boolean change(Draft seen, Content content) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update drafts set content = :content, version = version + 1
                        where id = :id and version = :version and state in ('open', 'held')
                        """)
                    .bind("content", Json.write(content))
                    .bind("id", seen.id())
                    .bind("version", seen.version())
                    .execute()
                == 1);
  }

  /**
   * Decides on a draft.
   *
   * @param by who does; null for the slot that came
   * @return false where it was decided before
   */
  public boolean decide(long id, List<State> from, State to, @Nullable ChatId by) {
    return jdbi.inTransaction(handle -> decide(handle, id, from, to, by));
  }

  /** The same within a transaction; who decided first stays who decided. */
  public boolean decide(Handle handle, long id, List<State> from, State to, @Nullable ChatId by) {
    return handle
            .createUpdate(
                """
                update drafts set state = :to, decided_at = :now,
                  decided_by = coalesce(:by, decided_by)
                where id = :id and state in (<from>)
                """)
            .bind("to", to.word())
            .bind("by", by == null ? null : by.value())
            .bind("now", time.instant())
            .bind("id", id)
            .bindList("from", from.stream().map(State::word).toList())
            .execute()
        == 1;
  }

  /** Forgets drafts of slots before a moment. */
  public void forgetBefore(Instant moment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from drafts where slot < :moment and state <> 'approved'")
                .bind("moment", moment)
                .execute());
  }

  private static Draft draft(RowView row) {
    String by = row.getColumn("decided_by", String.class);
    return new Draft(
        row.getColumn("id", Long.class),
        new SubscriptionId(row.getColumn("subscription_id", Long.class)),
        row.getColumn("slot", Instant.class),
        Json.read(row.getColumn("content", String.class), Content.class),
        State.ofWord(row.getColumn("state", String.class)),
        row.getColumn("version", Integer.class),
        by == null ? null : new ChatId(by));
  }
}
