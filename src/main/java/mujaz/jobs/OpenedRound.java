package mujaz.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.store.Database;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.subscription.own.Manner;
import mujaz.subscription.own.OpenedSources;
import mujaz.subscription.own.OpenedSources.Opened;
import mujaz.subscription.own.OwnOrders;
import mujaz.text.Phrasebook;

/**
 * Tells the holders of a private source, once, that it is followed for all from now on, outside of
 * their quiet hours and without a sound. Their orders want it from where it comes now at once.
 */
final class OpenedRound {
  private final Database database;
  private final Outbox outbox;
  private final Phrasebook phrases;
  private final InstantSource time;
  private final OpenedSources opened;
  private final OwnOrders orders;
  private final Subscribers subscribers;

  OpenedRound(Database database, Outbox outbox, Phrasebook phrases, InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.phrases = phrases;
    this.time = time;
    this.opened = new OpenedSources(database.jdbi());
    this.orders = new OwnOrders(database.jdbi(), new Subscriptions(database.jdbi(), time));
    this.subscribers = new Subscribers(database.jdbi(), time);
  }

  void run() {
    Instant now = time.instant();
    for (Opened one : opened.untold()) {
      if (!one.ordered()) {
        orders.follow(one.chat());
        orders.mute(one.chat(), one.source(), one.manner() == Manner.MUTED);
        opened.ordered(one);
      }
      subscribers
          .find(one.chat())
          .filter(reader -> reader.standing() == Standing.ACTIVE && !reader.isQuiet(now))
          .ifPresent(reader -> tell(one, reader, now));
    }
  }

  private void tell(Opened one, Subscriber reader, Instant now) {
    String words = phrases.say(reader.locale(), "mine.opened", "name", Hearing.name(one.name()));
    String button = phrases.say(reader.locale(), "button.mine");
    Message message =
        Message.of(reader.language(), words)
            .withButtons(List.of(List.of(Press.button(button, "mine", one.own(), "anew"))))
            .silent(true);
    database
        .jdbi()
        .useTransaction(
            handle -> {
              opened.told(handle, one);
              outbox.add(
                  handle, one.chat(), "opened:" + one.own(), List.of(message), List.of(), now);
            });
  }
}
