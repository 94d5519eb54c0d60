package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliverySettings;
import mujaz.delivery.History;
import mujaz.delivery.Outbox;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.story.correction.Corrections;
import mujaz.story.correction.State;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriptions;
import mujaz.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What compiling must do on every database. */
abstract class CompileRoundContract extends RoundContract {
  private static final DeliveryTimes EIGHT = DeliveryTimes.of(List.of(LocalTime.of(8, 0)));
  private static final String MISSED = "In case you missed these";

  private Subscriptions subscriptions;
  private CompileRound round;

  CompileRoundContract() {
    super("2026-11-23T06:00:00Z");
  }

  @BeforeEach
  void build() {
    subscriptions = new Subscriptions(jdbi, time);
    round = round(Duration.ZERO);
  }

  private CompileRound round(Duration spread) {
    return new CompileRound(database, new DueSubscriptions(database), outbox, parts, spread, time);
  }

  @Test
  void readersOnTheSameTermsShareOneEditionAndEachGetsItOnce() {
    stories.add(20, time.instant().plusSeconds(60));
    for (int reader = 1; reader <= 30; reader++) {
      meet(reader, reader % 2 == 0 ? Language.ARABIC : Language.ENGLISH);
    }
    atEight();
    assertThat(round.run()).isEqualTo(30);
    assertThat(round.run()).isZero();
    assertThat(outbox.claim(100)).extracting(Delivery::to).doesNotHaveDuplicates().hasSize(30);
    assertThat(rows("bodies")).isEqualTo(2);
    assertThat(rows("memories")).isEqualTo(1);
  }

  @Test
  void whatWasToldIsNotToldAgainAndReadersGoOnSharing() {
    Set<StoryId> first = Set.copyOf(stories.add(4, time.instant().plusSeconds(60)));
    meet(1, Language.ENGLISH);
    meet(2, Language.ENGLISH);
    atEight();
    round.run();
    sendAll();
    stories.add(4, time.instant().plusSeconds(60));
    time.advance(Duration.ofDays(1));
    round.run();
    Set<StoryId> told =
        new HashSet<>(new History(database).latest(ChatId.telegram(1), 1).get(0).stories());
    assertThat(told).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(rows("bodies")).isEqualTo(2);
  }

  @Test
  void whatMayNotHaveArrivedComesWithTheNextUnderWordsThatSaySo() {
    Set<StoryId> first = Set.copyOf(stories.add(4, time.instant().plusSeconds(60)));
    meet(1, Language.ENGLISH);
    meet(2, Language.ENGLISH);
    atEight();
    round.run();
    loseInACrash(outbox.claim(1).get(0));
    sendAll();
    stories.add(4, time.instant().plusSeconds(60));
    time.advance(Duration.ofDays(1));
    round.run();
    assertThat(new History(database).latest(ChatId.telegram(1), 1).get(0).stories())
        .containsAll(first);
    assertThat(textTo(1)).contains(MISSED);
    assertThat(textTo(2)).doesNotContain(MISSED);

    sendAll();
    time.advance(Duration.ofDays(1));
    round.run();
    assertThat(textTo(1)).doesNotContain(MISSED);
  }

  @Test
  void whoWasToldAStoryIsToldOnceWhatWasWrongInIt() {
    Set<StoryId> first = Set.copyOf(stories.add(4, time.instant().plusSeconds(60)));
    meet(1, Language.ENGLISH);
    atEight();
    round.run();
    sendAll();
    time.advance(Duration.ofHours(2));
    meet(2, Language.ENGLISH);
    Corrections corrections = new Stories(database.jdbi()).corrections();
    long wrong =
        corrections.report(first.iterator().next(), "Six islands", "telegram:1", time.instant());
    assertThat(corrections.decide(wrong, State.FIXED, "Nine, not six.", "", time.instant()))
        .isTrue();
    time.advance(Duration.ofHours(22));
    round.run();
    assertThat(textTo(1)).contains("Correction (", "Six islands", "Nine, not six.");
    assertThat(textTo(2)).doesNotContain("Nine, not six.");
    sendAll();
    time.advance(Duration.ofDays(1));
    round.run();
    assertThat(textTo(1)).doesNotContain("Nine, not six.");
  }

  @Test
  void afterDaysAwayOneDigestStandsForAll() {
    meet(1, Language.ENGLISH);
    atEight();
    round.run();
    sendAll();
    subscribers.stop(ChatId.telegram(1));
    stories.add(5, time.instant().plusSeconds(60));
    for (int day = 0; day < 5; day++) {
      time.advance(Duration.ofDays(1));
      assertThat(round.run()).isZero();
    }
    subscribers.save(
        subscribers.find(ChatId.telegram(1)).orElseThrow().with(Subscriber.Standing.ACTIVE));
    time.advance(Duration.ofDays(1));
    assertThat(round.run()).isEqualTo(1);
    assertThat(textTo(1)).contains("While you were away");

    sendAll();
    stories.add(2, time.instant().plusSeconds(60));
    time.advance(Duration.ofDays(1));
    round.run();
    assertThat(textTo(1)).doesNotContain("While you were away");
  }

  @Test
  void anEditionThatStillWaitsIsTakenBackForTheNextAndKeepsItsPlace() {
    Set<StoryId> first = Set.copyOf(stories.add(3, time.instant().plusSeconds(60)));
    meet(1, Language.ENGLISH);
    atEight();
    round.run();
    stories.add(3, time.instant().plusSeconds(60));
    time.advance(Duration.ofHours(23));
    meet(2, Language.ENGLISH);
    time.advance(Duration.ofHours(1));
    round.run();
    assertThat(outbox.counts()).containsEntry("merged", 1L).containsEntry("waiting", 2L);
    List<Delivery> due = outbox.claim(10);
    assertThat(due).extracting(Delivery::to).startsWith(ChatId.telegram(1));
    assertThat(new History(database).latest(ChatId.telegram(1), 1).get(0).stories())
        .containsAll(first);
    assertThat(due.get(0).message().plainText()).doesNotContain(MISSED);
  }

  @Test
  void whoeverIsAsleepGetsNothingAndLosesNothing() {
    Set<StoryId> first = Set.copyOf(stories.add(3, time.instant().plusSeconds(60)));
    meet(1, Language.ENGLISH);
    subscribers.sleep(ChatId.telegram(1));
    atEight();
    assertThat(round.run()).isZero();
    time.advance(Duration.ofHours(1));
    subscribers.meet(ChatId.telegram(1), Language.ENGLISH);
    time.advance(Duration.ofHours(23));
    assertThat(round.run()).isEqualTo(1);
    assertThat(new History(database).latest(ChatId.telegram(1), 1).get(0).stories())
        .containsAll(first);
  }

  @Test
  void aSecondOrderOfAChatKnowsWhatTheFirstHasTold() {
    stories.add(3, time.instant().plusSeconds(60));
    meet(1, Language.ENGLISH);
    subscriptions.add(ChatId.telegram(1), Filter.ALL, EIGHT, ZoneOffset.UTC);
    atEight();
    assertThat(round.run()).isEqualTo(2);
    List<StoryId> told = new ArrayList<>();
    new History(database)
        .latest(ChatId.telegram(1), 9)
        .forEach(fate -> told.addAll(fate.stories()));
    assertThat(told).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whoWantsItToTheMinuteIsNotSpread() {
    for (int reader = 1; reader <= 200; reader++) {
      meet(reader, Language.ENGLISH);
    }
    for (int reader = 1; reader <= 200; reader += 2) {
      Subscriber one = subscribers.find(ChatId.telegram(reader)).orElseThrow();
      subscribers.save(one.with(one.preferences().withPunctual(true)));
    }
    atEight();
    assertThat(round(Duration.ofMinutes(60)).run()).isEqualTo(200);
    List<ChatId> first = outbox.claim(1_000).stream().map(Delivery::to).toList();
    assertThat(first).hasSizeLessThan(150);
    for (int reader = 1; reader <= 200; reader += 2) {
      assertThat(first).contains(ChatId.telegram(reader));
    }
  }

  @Test
  void manyAreSpreadAndEachAlwaysLeavesAtItsOwnMoment() {
    for (int reader = 1; reader <= 200; reader++) {
      meet(reader, Language.ENGLISH);
    }
    atEight();
    CompileRound spreading = round(Duration.ofMinutes(2));
    assertThat(spreading.run()).isEqualTo(200);
    assertThat(outbox.claim(1_000).size()).isLessThan(50);
    time.advance(Duration.ofMinutes(1));
    assertThat(outbox.claim(1_000).size()).isBetween(60, 140);
    time.advance(Duration.ofMinutes(1));
    outbox.claim(1_000);
    assertThat(outbox.counts()).containsExactly(Map.entry("in_flight", 200L));
  }

  private void meet(long reader, Language language) {
    ChatId chat = ChatId.telegram(reader);
    subscribers.meet(chat, language);
    subscriptions.add(chat, Filter.ALL, EIGHT, ZoneOffset.UTC);
  }

  private void atEight() {
    time.set(Instant.parse("2026-11-23T08:00:00Z"));
  }

  private void sendAll() {
    database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update outbox set state = 'sent' where state in ('waiting','in_flight')"));
  }

  private void loseInACrash(Delivery delivery) {
    assertThat(delivery.to()).isEqualTo(ChatId.telegram(1));
    time.advance(Duration.ofSeconds(1));
    new Outbox(database, time).recover(DeliverySettings.Rule.ONCE);
  }

  private String textTo(long reader) {
    AtomicReference<String> text = new AtomicReference<>("");
    outbox.claim(10).stream()
        .filter(delivery -> delivery.to().equals(ChatId.telegram(reader)))
        .forEach(delivery -> text.set(delivery.message().plainText()));
    database
        .jdbi()
        .useHandle(h -> h.execute("update outbox set state = 'waiting' where state = 'in_flight'"));
    return Objects.requireNonNull(text.get());
  }

  private long rows(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
