package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.delivery.History.Fate;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known afterwards of what was meant for a chat, on every database. */
abstract class HistoryContract {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final ChatId OTHER = ChatId.telegram(43);
  private static final Problem WHY = Problem.of("delivery.broken");

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Outbox outbox;
  private History history;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    outbox = new Outbox(database, time);
    history = new History(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyPartOfAMessageKnowsItsStoriesAndIsFoundByItsNumber() {
    add(CHAT, "edition:1", List.of(7L, 8L), "first", "second");
    settle(Settlement.sent(next(), 501));
    settle(Settlement.sent(next(), 502));
    Fate second = history.ofMessage(CHAT, 502).orElseThrow();
    assertThat(second.part()).isEqualTo(1);
    assertThat(second.stories()).containsExactly(new StoryId(7), new StoryId(8));
    assertThat(second.settled()).isEqualTo(time.instant());
    assertThat(history.find(CHAT, second.id())).contains(second);
    assertThat(history.ofMessage(CHAT, 503)).isEmpty();
  }

  @Test
  void nobodyFindsWhatWasSentToAnother() {
    add(OTHER, "edition:1", List.of(7L), "text");
    DeliveryId id = next();
    settle(Settlement.sent(id, 501));
    assertThat(history.find(CHAT, id)).isEmpty();
    assertThat(history.ofMessage(CHAT, 501)).isEmpty();
    assertThat(history.latest(CHAT, 10)).isEmpty();
    assertThat(history.about(CHAT, Set.of(new StoryId(7)))).isEmpty();
    assertThat(history.counts(CHAT)).isEmpty();
  }

  @Test
  void eachFateIsToldWithItsReason() {
    add(CHAT, "edition:1", List.of(7L), "text");
    settle(Settlement.ended(next(), State.UNCERTAIN, WHY));
    add(CHAT, "alert:9", List.of(), "text");
    settle(Settlement.ended(next(), State.REJECTED, WHY));
    add(CHAT, "edition:2", List.of(7L, 9L), "text");
    assertThat(history.latest(CHAT, 10))
        .extracting(Fate::kind, Fate::state, Fate::why)
        .containsExactly(
            tuple("edition", State.WAITING, null),
            tuple("alert", State.REJECTED, WHY),
            tuple("edition", State.UNCERTAIN, WHY));
    assertThat(history.counts(CHAT))
        .isEqualTo(Map.of(State.WAITING, 1L, State.UNCERTAIN, 1L, State.REJECTED, 1L));
    assertThat(history.about(CHAT, Set.of(new StoryId(7)))).hasSize(2);
    assertThat(history.about(CHAT, Set.of(new StoryId(9)))).hasSize(1);
  }

  private DeliveryId next() {
    return outbox.claim(1).get(0).id();
  }

  private void settle(Settlement settlement) {
    outbox.turn(List.of(settlement), 0);
  }

  private void add(ChatId chat, String cause, List<Long> stories, String... texts) {
    List<Message> parts = Stream.of(texts).map(text -> Message.of(Language.ENGLISH, text)).toList();
    database
        .jdbi()
        .useTransaction(
            handle ->
                outbox.add(
                    handle,
                    chat,
                    cause,
                    parts,
                    stories.stream().map(StoryId::new).toList(),
                    time.instant()));
  }
}
