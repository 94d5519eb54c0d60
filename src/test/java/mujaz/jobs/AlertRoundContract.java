package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mujaz.delivery.Delivery;
import mujaz.delivery.History;
import mujaz.digest.Breaking;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.Alerted;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.subscription.Preferences;
import mujaz.subscription.QuietHours;
import mujaz.subscription.Subscriptions;
import mujaz.summary.model.FakeModel;
import mujaz.text.Language;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What alerts must do on every database. */
abstract class AlertRoundContract extends RoundContract {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final String ARABIC = "خبر نقل إلى العربية لمن يقرأ بها كل صباح";
  private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

  private Subscriptions subscriptions;
  private AlertRound round;

  AlertRoundContract() {
    super("2026-11-23T09:00:00Z");
  }

  @BeforeEach
  void build() {
    subscriptions = new Subscriptions(jdbi, time);
    round =
        new AlertRound(
            database,
            outbox,
            parts,
            new Breaking(new Stories(jdbi), new Sources(jdbi, time)),
            new Alerted(jdbi),
            time);
    meet(CHAT, Preferences.STANDARD.withAlerts(2));
  }

  @Test
  void whatManyReportIsToldOnceToThoseWhoWantIt() {
    meet(ChatId.telegram(43), Preferences.STANDARD);
    StoryId small = stories.add(1, time.instant()).get(0);
    assertThat(round.run()).isZero();
    StoryId large = breaking();
    assertThat(round.run()).isEqualTo(1);
    assertThat(round.run()).isZero();
    assertThat(told()).containsExactly(large).doesNotContain(small);
    assertThat(outbox.claim(10)).extracting(Delivery::to).containsExactly(CHAT);
  }

  @Test
  void noMoreADayThanIsWanted() {
    for (int i = 0; i < 4; i++) {
      breaking();
      round.run();
      time.advance(Duration.ofMinutes(10));
    }
    assertThat(alerts()).hasSize(2);
    time.advance(Duration.ofHours(24));
    breaking();
    round.run();
    assertThat(alerts()).hasSize(3);
  }

  @Test
  void quietHoursHoldThemAndTheyComeAsOne() {
    subscribers.save(
        subscribers
            .find(CHAT)
            .orElseThrow()
            .with(Preferences.STANDARD.withAlerts(2).withQuiet(new QuietHours(21, 7))));
    time.set(Instant.parse("2026-11-23T20:00:00Z"));
    breaking();
    assertThat(round.run()).isZero();
    time.advance(Duration.ofHours(3));
    breaking();
    assertThat(round.run()).isZero();
    time.set(Instant.parse("2026-11-24T04:00:00Z"));
    assertThat(round.run()).isEqualTo(1);
    assertThat(alerts()).hasSize(1);
    assertThat(told()).hasSize(2);
  }

  @Test
  void whatIsMutedPausedOrToldAlreadyMakesNone() {
    var order = subscriptions.of(CHAT).get(0);
    breaking();
    database.jdbi().useHandle(h -> h.execute("update stories set topic = 'sport'"));
    Filter muting = Filter.ALL.withMutes(Mutes.NONE.withTopics(Set.of(Topic.SPORT)));
    subscriptions.change(order.id(), muting, order.times(), RIYADH);
    assertThat(round.run()).isZero();
    subscriptions.change(order.id(), Filter.ALL, order.times(), RIYADH);
    subscriptions.pause(order.id(), time.instant().plusSeconds(86_400));
    breaking();
    assertThat(round.run()).isZero();
    subscriptions.pause(order.id(), null);
    breaking();
    assertThat(round.run()).isEqualTo(1);
  }

  @Test
  void anAlertWaitsForNoTranslationAndIsInTheReadersWordsWhereThereIsOne() {
    try (FakeModel model = new FakeModel()) {
      model.translates(line -> ARABIC);
      OkHttpClient http = new OkHttpClient();
      parts = with(through(model, http, 0));
      build();
      speakArabic(CHAT);
      breaking();
      assertThat(round.run()).isEqualTo(1);
      assertThat(model.questions()).hasSize(1);
      speakArabic(ChatId.telegram(43));
      build();
      assertThat(round.run()).isEqualTo(1);
      assertThat(outbox.claim(10))
          .extracting(delivery -> delivery.message().plainText().contains(ARABIC))
          .containsExactly(false, true);
      assertThat(model.questions()).hasSize(1);
      http.connectionPool().evictAll();
    }
  }

  private void speakArabic(ChatId chat) {
    meet(chat, Preferences.STANDARD.withAlerts(2).withTranslated(true));
    subscribers.save(subscribers.find(chat).orElseThrow().with(Language.ARABIC));
  }

  private StoryId breaking() {
    StoryId story = stories.add(1, time.instant()).get(0);
    database
        .jdbi()
        .useHandle(h -> h.execute("update stories set sources = 4 where id = ?", story.value()));
    return story;
  }

  private void meet(ChatId chat, Preferences preferences) {
    subscribers.meet(chat, Language.ENGLISH);
    subscribers.save(subscribers.find(chat).orElseThrow().in(RIYADH, "SA").with(preferences));
    subscriptions.add(chat, Filter.ALL, DeliveryTimes.NONE, RIYADH);
  }

  private List<History.Fate> alerts() {
    return new History(database)
        .latest(CHAT, 20).stream().filter(fate -> fate.kind().equals("alert")).toList();
  }

  private List<StoryId> told() {
    List<StoryId> told = new ArrayList<>();
    alerts().forEach(fate -> told.addAll(fate.stories()));
    return told;
  }
}
