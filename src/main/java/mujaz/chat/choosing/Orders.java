package mujaz.chat.choosing;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Wishes;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;

/** The standing orders of a chat: which one a press is about, and its changes. */
final class Orders {
  /** A chat has so many at most. */
  static final int MOST = 6;

  private final ChatParts parts;

  Orders(ChatParts parts) {
    this.parts = parts;
  }

  /** The order that a press is about; the first for a command, and where that one has gone. */
  Chosen chosen(Hearing hearing, Command command) {
    List<String> args = command.args();
    int last = args.size() - 1;
    boolean named = last >= 0 && args.get(last).matches(Chosen.MARK + "[0-9]{1,18}");
    long id = named ? Long.parseLong(args.get(last).substring(1)) : 0;
    List<Subscription> all = all(hearing);
    Subscription order =
        all.stream().filter(one -> one.id().value() == id).findFirst().orElse(all.get(0));
    return chosen(hearing, order, named ? args.subList(0, last) : args);
  }

  Chosen chosen(Hearing hearing, Subscription order, List<String> args) {
    return new Chosen(hearing, order, all(hearing).get(0).id().equals(order.id()), args);
  }

  /** At least one: a first order, without times, where the chat has none. */
  List<Subscription> all(Hearing hearing) {
    Subscriber reader = hearing.reader();
    List<Subscription> all = parts.subscriptions().of(reader.chat());
    if (!all.isEmpty()) {
      return all;
    }
    return List.of(new Wishes(parts).first(hearing));
  }

  Subscription add(Subscriber reader, Filter filter, DeliveryTimes times) {
    return parts.subscriptions().add(reader.chat(), filter, times, reader.zone());
  }

  Chosen change(Chosen chosen, UnaryOperator<Filter> by) {
    Subscription order = chosen.order();
    return change(chosen, by.apply(order.filter()), order.times());
  }

  Chosen change(Chosen chosen, DeliveryTimes times) {
    return change(chosen, chosen.order().filter(), times);
  }

  private Chosen change(Chosen chosen, Filter filter, DeliveryTimes times) {
    SubscriptionId id = chosen.order().id();
    parts.subscriptions().change(id, filter, times, chosen.hearing().reader().zone());
    return again(chosen);
  }

  Chosen pause(Chosen chosen, @Nullable Instant until) {
    parts.subscriptions().pause(chosen.order().id(), until);
    return again(chosen);
  }

  void remove(Chosen chosen) {
    parts.subscriptions().remove(chosen.order().id());
  }

  private Chosen again(Chosen chosen) {
    return chosen.with(parts.subscriptions().find(chosen.order().id()).orElse(chosen.order()));
  }
}
