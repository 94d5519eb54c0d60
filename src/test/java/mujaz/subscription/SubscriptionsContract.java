package mujaz.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

/** What standing orders must do on every database. */
abstract class SubscriptionsContract extends SubscribedDatabase {
  @Test
  void isDueAtItsLocalTimeAndMovesOnOnce() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    assertThat(order.nextDueAt()).isEqualTo("2026-11-23T05:00:00Z");
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(1));
    Due due = due().get(0);
    assertThat(move(due)).isEqualTo(1);
    assertThat(move(due)).isZero();
    assertThat(due()).isEmpty();
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-24T05:00:00Z");
  }

  @Test
  void aClockThatJumpsAnHourEitherWayMakesNoSecondEdition() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    time.advance(Duration.ofHours(1));
    assertThat(move(due().get(0))).isEqualTo(1);
    time.advance(Duration.ofHours(1));
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(-2));
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(1));
    assertThat(due()).isEmpty();
  }

  @Test
  void ordersOnTheSameTermsShareThemAndAChatWithTwoDoesNot() {
    ChatId other = ChatId.telegram(43);
    ChatId both = ChatId.telegram(44);
    for (ChatId chat : List.of(CHAT, other, both, both)) {
      subscribers.meet(chat, Language.ARABIC);
      subscriptions.add(chat, Filter.ALL, EIGHT, RIYADH);
    }
    time.advance(Duration.ofHours(1));
    List<Due> due = due();
    assertThat(due.get(0).terms()).isEqualTo(due.get(1).terms());
    assertThat(due).extracting(d -> d.terms().memory()).containsExactly(0L, 0L, null, null);
    assertThat(orders.batch(time.instant(), 10, 3)).extracting(Due::chat).containsExactly(both);
  }

  @Test
  void keepsAFilterAsItWasChosen() {
    Filter filter =
        new Filter(
            Set.of(Language.ARABIC, Language.ENGLISH),
            Set.of(Topic.SPORT, Topic.SCIENCE),
            Set.of(new SourceId(3), new SourceId(17)));
    Subscription order = subscriptions.add(CHAT, filter, EIGHT, RIYADH);
    assertThat(order.filter()).isEqualTo(filter);
    assertThat(filter.key()).isEqualTo("ar,en|science,sport|3,17");
    subscriptions.change(order.id(), Filter.ALL, DeliveryTimes.NONE, RIYADH);
    assertThat(subscriptions.of(CHAT).get(0).nextDueAt()).isNull();
    assertThat(subscriptions.of(CHAT).get(0).filter()).isEqualTo(Filter.ALL);
  }

  @Test
  void keepsWordsMutesAndLimitsWhateverIsTyped() {
    Filter filter =
        Filter.ALL
            .withWords(Set.of("خط المترو", "a|b,c%2C"))
            .withMutes(
                new Mutes(
                    Set.of(Topic.SPORT),
                    Set.of(new SourceId(9)),
                    Set.of("كرة القدم"),
                    Set.of(Topic.CULTURE)))
            .withLimits(new Limits(2, 12, true));
    Subscription order = subscriptions.add(CHAT, filter, EIGHT, RIYADH);
    assertThat(order.filter()).isEqualTo(filter);
    assertThat(Filter.ALL.withLimits(new Limits(3, 0, false)).key()).isEqualTo("||||||||3,0");
  }

  @Test
  void aPauseHoldsTheDigestsUntilItsEndAndOutlastsAChange() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    Instant monday = Instant.parse("2026-11-30T05:00:00Z");
    subscriptions.pause(order.id(), monday);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt()).isEqualTo(monday);
    subscriptions.change(order.id(), Filter.ALL, EIGHT.on(Set.of(DayOfWeek.FRIDAY)), RIYADH);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-12-04T05:00:00Z");
    subscriptions.pause(order.id(), null);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-27T05:00:00Z");
  }

  @Test
  void aChangeLosesNoDigestThatIsDueByNowUnlessNoneIsWanted() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    time.advance(Duration.ofHours(2));
    subscriptions.change(order.id(), Filter.ALL.withTopics(Set.of(Topic.SPORT)), EIGHT, RIYADH);
    assertThat(due()).hasSize(1);
    subscriptions.pause(order.id(), Instant.parse("2026-11-30T05:00:00Z"));
    assertThat(due()).isEmpty();
    subscriptions.pause(order.id(), null);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-24T05:00:00Z");
    time.advance(Duration.ofDays(1));
    subscriptions.change(order.id(), Filter.ALL, DeliveryTimes.NONE, RIYADH);
    assertThat(due()).isEmpty();
  }

  @Test
  void whoWantsTranslationsIsFoundBeforeADigestIsDue() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    Subscriber reader = subscribers.find(CHAT).orElseThrow();
    subscribers.save(reader.with(reader.preferences().withSilent(true)));
    String plain = preferences();
    assertThat(translated()).isEmpty();
    subscribers.save(reader.with(reader.preferences().withTranslated(true)));
    assertThat(translated()).extracting(Due::chat).containsExactly(CHAT);
    assertThat(subscribers.find(CHAT).orElseThrow().preferences().translated()).isTrue();
    ChatId moved = ChatId.telegram(-1009);
    subscribers.move(CHAT, moved);
    assertThat(translated()).extracting(Due::chat).containsExactly(moved);
    subscribers.move(moved, CHAT);
    subscribers.stop(CHAT);
    assertThat(translated()).isEmpty();
    subscribers.save(reader.with(reader.preferences().withSilent(true).withTranslated(false)));
    assertThat(translated()).isEmpty();
    assertThat(preferences()).isEqualTo(plain).doesNotContain("translated");
  }

  private List<Due> translated() {
    Instant now = time.instant();
    assertThat(orders.translatedBy(now, now, 10)).isEmpty();
    return orders.translatedBy(now.plus(Duration.ofDays(1)), now, 10);
  }

  private String preferences() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select preferences from subscribers where chat = :chat")
                    .bind("chat", CHAT.value())
                    .mapTo(String.class)
                    .one());
  }
}
