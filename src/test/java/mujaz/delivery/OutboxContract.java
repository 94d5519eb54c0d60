package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox must do on every database. */
abstract class OutboxContract {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final ChatId OTHER = ChatId.telegram(43);
  private static final Problem WHY = Problem.of("delivery.broken");

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Outbox outbox;
  private Fates fates;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    outbox = new Outbox(database, time);
    fates = new Fates(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCauseIsTakenOnce() {
    assertThat(add(CHAT, "edition:1", "a")).isTrue();
    assertThat(add(CHAT, "edition:1", "b")).isFalse();
    assertThat(add(OTHER, "edition:1", "a")).isTrue();
    assertThat(outbox.claim(10)).hasSize(2);
  }

  @Test
  void aRolledBackTransactionLeavesNothing() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              outbox.add(handle, CHAT, "c", parts("a"), List.of(), time.instant());
              handle.rollback();
            });
    assertThat(outbox.claim(10)).isEmpty();
  }

  @Test
  void partsGoInOrderOneAtATime() {
    add(CHAT, "c", "first", "second");
    Delivery first = outbox.claim(10).get(0);
    assertThat(first.message().plainText()).isEqualTo("first");
    assertThat(outbox.claim(10)).isEmpty();
    outbox.turn(List.of(Settlement.sent(first.id(), 5)), 0);
    assertThat(outbox.claim(10)).extracting(d -> d.message().plainText()).containsExactly("second");
  }

  @Test
  void whatIsPostponedWaitsAndHoldsItsPlace() {
    add(CHAT, "c", "first", "second");
    Delivery first = outbox.claim(10).get(0);
    outbox.turn(
        List.of(Settlement.again(first.id(), time.instant(), Duration.ofSeconds(30), WHY)), 0);
    assertThat(outbox.claim(10)).isEmpty();
    time.advance(Duration.ofSeconds(31));
    Delivery again = outbox.claim(10).get(0);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  void aCrashLeavesWhatWasInFlightUncertainAndUnsent() {
    add(CHAT, "c", "a");
    outbox.claim(10);
    assertThat(afterACrash().recover(DeliverySettings.Rule.ONCE)).isEqualTo(1);
    assertThat(outbox.counts()).containsEntry("uncertain", 1L);
    assertThat(outbox.claim(10)).isEmpty();
  }

  @Test
  void theOtherRuleSendsItAgainSoOftenAtMost() {
    add(CHAT, "c", "a");
    outbox.claim(10);
    for (int sends = 2; sends <= 3; sends++) {
      outbox = afterACrash();
      outbox.recover(DeliverySettings.Rule.AT_LEAST_ONCE);
      assertThat(outbox.claim(10)).hasSize(1);
    }
    outbox = afterACrash();
    outbox.recover(DeliverySettings.Rule.AT_LEAST_ONCE);
    assertThat(outbox.counts()).containsEntry("uncertain", 1L);
  }

  @Test
  void knowsWhichStoriesAChatWasToldAndForgetsTheUncertain() {
    add(CHAT, "c", "a");
    Delivery delivery = outbox.claim(1).get(0);
    assertThat(fates.told(CHAT, Instant.EPOCH).keySet()).containsExactly(new StoryId(7));
    outbox.turn(List.of(Settlement.ended(delivery.id(), State.UNCERTAIN, WHY)), 0);
    assertThat(fates.told(CHAT, Instant.EPOCH).keySet()).isEmpty();
    assertThat(fates.told(OTHER, Instant.EPOCH).keySet()).isEqualTo(Set.of());
  }

  @Test
  void aMessageComesBackAsItWasPutIn() {
    Message message =
        new Message(
            Language.ARABIC,
            List.of(
                Block.paragraph(
                    Run.bold("عنوان").linkedTo(java.net.URI.create("https://news.example/1"))),
                Block.foldedQuote(List.of(Run.plain("نقطة\nأخرى"))),
                Block.emptyLine()),
            List.of(List.of(Button.press("زر", "1.now"))),
            true,
            java.net.URI.create("https://news.example/1.jpg"),
            17);
    database
        .jdbi()
        .useTransaction(h -> outbox.add(h, CHAT, "c", List.of(message), List.of(), time.instant()));
    assertThat(outbox.claim(1).get(0).message()).isEqualTo(message);
  }

  @Test
  void deliveriesAgeOutWithTheirBodiesTheOldestFirst() {
    add(CHAT, "old", "a");
    outbox.turn(List.of(Settlement.sent(outbox.claim(1).get(0).id(), 1)), 0);
    time.advance(Duration.ofDays(40));
    add(CHAT, "new", "b");
    assertThat(outbox.forgetBefore(time.instant().minus(Duration.ofDays(30)), 100)).isEqualTo(2);
    assertThat(outbox.claim(10)).hasSize(1);
  }

  @Test
  void anAlertOvertakesTheDigestsAndADigestNeverAnEarlierOne() {
    add(CHAT, "edition:1", "digest");
    add(OTHER, "edition:2", "other");
    add(CHAT, "alert:9", "alert");
    assertThat(outbox.claim(1)).extracting(d -> d.message().plainText()).containsExactly("alert");
    assertThat(outbox.claim(9)).extracting(d -> d.message().plainText()).containsExactly("other");
  }

  @Test
  void whatWasSentIsSentThoughAnotherProcessTookItForLost() {
    add(CHAT, "c", "a");
    Delivery mine = outbox.claim(1).get(0);
    afterACrash().recover(DeliverySettings.Rule.ONCE);
    outbox.turn(List.of(Settlement.sent(mine.id(), 5)), 0);
    assertThat(outbox.counts()).containsOnly(Map.entry("sent", 1L));
  }

  @Test
  void whatWaitsForAChatThatSleepsIsHeldUntilItSpeaks() {
    Subscribers subscribers = new Subscribers(database.jdbi(), time);
    subscribers.meet(CHAT, Language.ENGLISH);
    add(CHAT, "c", "a");
    subscribers.sleep(CHAT);
    assertThat(outbox.claim(1)).isEmpty();
    assertThat(outbox.counts()).containsOnly(Map.entry("held", 1L));
    subscribers.meet(CHAT, Language.ENGLISH);
    assertThat(outbox.claim(1)).hasSize(1);
  }

  @Test
  void whatWasHeldForTooLongComesWithTheNextDigestInstead() {
    Subscribers subscribers = new Subscribers(database.jdbi(), time);
    subscribers.meet(CHAT, Language.ENGLISH);
    add(CHAT, "c", "a");
    subscribers.sleep(CHAT);
    time.advance(Duration.ofDays(1));
    subscribers.meet(CHAT, Language.ENGLISH);
    assertThat(outbox.claim(1)).isEmpty();
    assertThat(fates.told(CHAT, Instant.EPOCH).keySet()).isEmpty();
    assertThat(fates.unheard(CHAT, Instant.EPOCH)).contains(Instant.parse("2026-11-23T08:00:00Z"));
  }

  /** Another process over the same rows. */
  private Outbox afterACrash() {
    time.advance(Duration.ofSeconds(1));
    return new Outbox(database, time);
  }

  private boolean add(ChatId chat, String cause, String... texts) {
    return database
        .jdbi()
        .inTransaction(
            h -> outbox.add(h, chat, cause, parts(texts), List.of(new StoryId(7)), time.instant()));
  }

  private static List<Message> parts(String... texts) {
    return List.of(texts).stream().map(text -> Message.of(Language.ENGLISH, text)).toList();
  }
}
