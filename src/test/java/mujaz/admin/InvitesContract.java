package mujaz.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is in when the door closes, on every database. */
abstract class InvitesContract {
  private static final ChatId HERE = ChatId.telegram(41);
  private static final ChatId LATER = ChatId.telegram(42);
  private static final ChatId INVITED = ChatId.telegram(43);

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Invites invites;
  private Subscribers subscribers;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    invites = new Invites(database.jdbi(), time);
    subscribers = new Subscribers(database.jdbi(), time);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoIsInsideStaysWhenTheDoorIsClosed() {
    invites.openDoor();
    subscribers.meet(HERE, Language.ARABIC);
    invites.closeDoor();
    assertThat(invites.isGuest(HERE)).isTrue();
  }

  @Test
  void noLaterStartBehindTheClosedDoorLetsAnybodyIn() {
    invites.closeDoor();
    subscribers.meet(LATER, Language.ARABIC);
    order(LATER);
    invites.closeDoor();
    assertThat(invites.isGuest(LATER)).isFalse();
  }

  @Test
  void everyClosingLetsThoseStayWhoCameThroughTheOpenDoor() {
    invites.closeDoor();
    assertThat(invites.redeem(invites.make(1, Duration.ofDays(1)), INVITED)).isTrue();
    invites.openDoor();
    invites.openDoor();
    subscribers.meet(LATER, Language.ARABIC);
    invites.closeDoor();
    assertThat(invites.isGuest(LATER)).isTrue();
    assertThat(invites.isGuest(INVITED)).isTrue();
  }

  @Test
  void whereNoDoorWasWrittenDownThoseStayWhoGetDigests() {
    subscribers.meet(HERE, Language.ARABIC);
    order(HERE);
    subscribers.meet(LATER, Language.ARABIC);
    invites.closeDoor();
    assertThat(invites.isGuest(HERE)).isTrue();
    assertThat(invites.isGuest(LATER)).isFalse();
  }

  private void order(ChatId chat) {
    new Subscriptions(database.jdbi(), time)
        .add(chat, Filter.ALL, DeliveryTimes.NONE, ZoneOffset.UTC);
  }
}
