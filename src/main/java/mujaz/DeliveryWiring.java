package mujaz;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import mujaz.chat.admin.Broadcasting;
import mujaz.delivery.Alarm;
import mujaz.delivery.Closings;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Outbox;
import mujaz.delivery.TopicNotice;
import mujaz.delivery.Transport;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import mujaz.text.Phrasebook;

/**
 * The outbox and who empties it; what a crash left in flight is settled before anything is sent.
 */
final class DeliveryWiring {
  private final Settings settings;
  private final Database database;
  private final Subscribers subscribers;
  private final Phrasebook phrases;
  private final List<Transport> transports;
  private final InstantSource time;
  private final Outbox outbox;
  private final Alarm alarm;

  DeliveryWiring(
      Settings settings,
      Database database,
      Subscribers subscribers,
      Phrasebook phrases,
      List<Transport> transports,
      InstantSource time) {
    this.settings = settings;
    this.database = database;
    this.subscribers = subscribers;
    this.phrases = phrases;
    this.transports = transports;
    this.time = time;
    this.outbox = new Outbox(database, time);
    List<ChatId> owners = settings.telegram().admins().stream().map(ChatId::telegram).toList();
    this.alarm = new Alarm(database, outbox, subscribers, phrases, owners, time);
    outbox.recover(settings.delivery().rule());
  }

  Outbox outbox() {
    return outbox;
  }

  Broadcasting.Sending casting() {
    return (cause, message) ->
        database.jdbi().useTransaction(handle -> outbox.addForAll(handle, cause, message));
  }

  Fates fates() {
    return new Fates(database);
  }

  Courier courier(Executor senders) {
    Closings closings = new Closings(database.jdbi(), time);
    Courier courier =
        new Courier(
            outbox,
            subscribers,
            settings.delivery(),
            new Courier.Pacing(senders, time, closings),
            transports,
            alarm);
    courier.movesToldBy(new TopicNotice(database, outbox, subscribers, phrases, time));
    return courier;
  }
}
