package mujaz.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import mujaz.store.Database;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.subscription.DueSubscriptions.Move;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A chat in a database of any kind, and what it has ordered. */
abstract class SubscribedDatabase {
  static final ChatId CHAT = ChatId.telegram(42);
  static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
  static final DeliveryTimes EIGHT = DeliveryTimes.of(List.of(LocalTime.of(8, 0)));

  final SettableTime time = SettableTime.at("2026-11-23T04:00:00Z");
  Database database;
  Subscribers subscribers;
  Subscriptions subscriptions;
  DueSubscriptions orders;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    subscribers = new Subscribers(database.jdbi(), time);
    subscriptions = new Subscriptions(database.jdbi(), time);
    orders = new DueSubscriptions(database);
    subscribers.meet(CHAT, Language.ARABIC);
  }

  @AfterEach
  void close() {
    database.close();
  }

  List<Due> due() {
    return orders.batch(time.instant(), 10, 0);
  }

  int move(Due due) {
    Instant now = time.instant();
    return database
        .jdbi()
        .inTransaction(h -> orders.moveOn(h, List.of(new Move(due.id(), due.terms(), 0)), now));
  }
}
