package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
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

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    outbox = new Outbox(database, time);
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
    outbox.sent(first.id(), 5);
    assertThat(outbox.claim(10)).extracting(d -> d.message().plainText()).containsExactly("second");
  }

  @Test
  void whatIsPostponedWaitsAndHoldsItsPlace() {
    add(CHAT, "c", "first", "second");
    Delivery first = outbox.claim(10).get(0);
    outbox.again(first.id(), Duration.ofSeconds(30), WHY);
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
    assertThat(outbox.recover(DeliverySettings.Rule.ONCE)).isEqualTo(1);
    assertThat(outbox.counts()).containsEntry("uncertain", 1L);
    assertThat(outbox.claim(10)).isEmpty();
  }

  @Test
  void theOtherRuleSendsItAgain() {
    add(CHAT, "c", "a");
    outbox.claim(10);
    outbox.recover(DeliverySettings.Rule.AT_LEAST_ONCE);
    assertThat(outbox.claim(10)).hasSize(1);
  }

  @Test
  void knowsWhichStoriesAChatWasToldAndForgetsTheUncertain() {
    add(CHAT, "c", "a");
    Delivery delivery = outbox.claim(1).get(0);
    assertThat(outbox.told(CHAT, Instant.EPOCH)).containsExactly(new StoryId(7));
    outbox.uncertain(delivery.id(), WHY);
    assertThat(outbox.told(CHAT, Instant.EPOCH)).isEmpty();
    assertThat(outbox.told(OTHER, Instant.EPOCH)).isEqualTo(Set.of());
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
            true);
    database
        .jdbi()
        .useTransaction(h -> outbox.add(h, CHAT, "c", List.of(message), List.of(), time.instant()));
    assertThat(outbox.claim(1).get(0).message()).isEqualTo(message);
  }

  @Test
  void settledDeliveriesAgeOutAndWaitingOnesDoNot() {
    add(CHAT, "old", "a");
    outbox.sent(outbox.claim(1).get(0).id(), 1);
    add(CHAT, "new", "b");
    time.advance(Duration.ofDays(40));
    assertThat(outbox.forgetBefore(time.instant().minus(Duration.ofDays(30)), 100)).isEqualTo(1);
    assertThat(outbox.claim(10)).hasSize(1);
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
