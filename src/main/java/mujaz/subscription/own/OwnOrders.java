package mujaz.subscription.own;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import mujaz.source.SourceId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscription;
import mujaz.subscription.Subscriptions;
import org.jdbi.v3.core.Jdbi;

/** Brings chats' standing orders in line with how they want their own sources. Thread-safe. */
public final class OwnOrders {
  private final Jdbi jdbi;
  private final Subscriptions orders;

  public OwnOrders(Jdbi jdbi, Subscriptions orders) {
    this.jdbi = jdbi;
    this.orders = orders;
  }

  /** Those wanted in digests are in all orders of a chat. */
  public void follow(ChatId chat) {
    Set<SourceId> wanted =
        new HashSet<>(
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select source_id from own_sources"
                                + " where chat = :chat and manner = :digest")
                        .bind("chat", chat.value())
                        .bind("digest", Manner.DIGEST.word())
                        .mapTo(Long.class)
                        .map(SourceId::new)
                        .list()));
    change(chat, filter -> filter.withOwn(wanted));
  }

  /** Muted, a source that is followed for all is muted as any reader can. */
  public void mute(ChatId chat, SourceId source, boolean muted) {
    if (source.isPrivate()) {
      return;
    }
    change(
        chat,
        filter -> {
          Set<SourceId> sources = new HashSet<>(filter.mutes().sources());
          if (muted) {
            sources.add(source);
          } else {
            sources.remove(source);
          }
          return filter.withMutes(filter.mutes().withSources(sources));
        });
  }

  private void change(ChatId chat, UnaryOperator<Filter> by) {
    for (Subscription order : orders.of(chat)) {
      Filter changed = by.apply(order.filter());
      if (!changed.equals(order.filter())) {
        orders.change(order.id(), changed, order.times(), order.zone());
      }
    }
  }
}
