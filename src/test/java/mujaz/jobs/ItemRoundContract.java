package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mujaz.article.Articles;
import mujaz.delivery.Delivery;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Preferences;
import mujaz.subscription.QuietHours;
import mujaz.subscription.Subscription;
import mujaz.subscription.Subscriptions;
import mujaz.subscription.own.Manner;
import mujaz.subscription.own.OwnRules;
import mujaz.subscription.own.OwnSource;
import mujaz.subscription.own.OwnSources;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent at once, on every database: held in quiet hours, bundled, and capped a day. */
abstract class ItemRoundContract extends RoundContract {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
  private static final int OUTLETS = 5;

  private ItemRound round;

  ItemRoundContract() {
    super("2026-11-23T09:00:00Z");
  }

  @BeforeEach
  void build() {
    round = new ItemRound(database, outbox, parts, new Articles(jdbi, time), time);
    wantAllAtOnce();
  }

  /** The chat has every outlet of the invented news, each item at once. */
  private void wantAllAtOnce() {
    subscribers.meet(CHAT, Language.ENGLISH);
    subscribers.save(subscribers.find(CHAT).orElseThrow().in(RIYADH, "SA"));
    stories.add(1, time.instant().minus(Duration.ofDays(2)));
    OwnSources own = new OwnSources(database.jdbi(), new OwnRules(OwnRules.Who.ALL, OUTLETS), time);
    for (int i = 0; i < OUTLETS; i++) {
      URI address = URI.create("https://outlet" + i + ".example/feed");
      long id = own.add(CHAT, "Mine", address, SourceKind.FEED, Language.ENGLISH).id();
      own.change(CHAT, id, Manner.POINTS);
    }
  }

  @Test
  void eachComesOnceAndAboveFiveInTenMinutesTheyComeAsOne() {
    stories.add(3, time.instant());
    assertThat(round.run()).isEqualTo(3);
    assertThat(round.run()).isZero();
    stories.add(3, time.instant());
    assertThat(round.run()).isEqualTo(1);
    assertThat(texts()).hasSize(4).last().asString().contains("3 new items");
  }

  @Test
  void quietHoursHoldThemAndManyComeAsOneWhenTheyEnd() {
    subscribers.save(
        subscribers
            .find(CHAT)
            .orElseThrow()
            .with(Preferences.STANDARD.withQuiet(new QuietHours(21, 7))));
    time.set(Instant.parse("2026-11-23T20:00:00Z"));
    stories.add(4, time.instant());
    assertThat(round.run()).isZero();
    time.advance(Duration.ofHours(3));
    stories.add(3, time.instant());
    assertThat(round.run()).isZero();
    time.set(Instant.parse("2026-11-24T04:00:00Z"));
    assertThat(round.run()).isEqualTo(1);
    assertThat(texts()).singleElement().asString().contains("7 new items");
  }

  @Test
  void noMoreThanSixtyMessagesADay() {
    int made = 0;
    for (int i = 0; i < 14; i++) {
      stories.add(5, time.instant());
      made += round.run();
      time.advance(Duration.ofMinutes(11));
    }
    assertThat(made).isEqualTo(60);
    time.advance(Duration.ofDays(1));
    stories.add(1, time.instant());
    assertThat(round.run()).isEqualTo(1);
  }

  @Test
  void whoHoldsAPrivateSourceIsToldOnceThatItIsOpenAndGoesOnHavingItInTheirDigests() {
    URI address = URI.create("https://private.example/feed");
    OwnSources own = new OwnSources(jdbi, new OwnRules(OwnRules.Who.ALL, OUTLETS), time);
    OwnSource mine = own.add(CHAT, "Mine", address, SourceKind.FEED, Language.ENGLISH);
    Subscriptions orders = new Subscriptions(jdbi, time);
    Filter wanted = Filter.ALL.withTopics(Set.of(Topic.SPORT)).withOwn(Set.of(mine.source()));
    Subscription order = orders.add(CHAT, wanted, DeliveryTimes.NONE, RIYADH);
    Source open =
        new Sources(jdbi, time)
            .add("Harbour news", address, SourceKind.FEED, Language.ENGLISH, null);
    OpenedRound opened = new OpenedRound(database, outbox, new Phrasebook(), time);
    opened.run();
    opened.run();
    assertThat(texts()).singleElement().asString().contains("Harbour news", "everybody");
    assertThat(orders.find(order.id()).orElseThrow().filter().own()).containsExactly(open.id());
    assertThat(own.open(CHAT)).isEmpty();
  }

  /** All that waits, in order, sent. */
  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (List<Delivery> due = outbox.claim(10); !due.isEmpty(); due = outbox.claim(10)) {
      due.forEach(delivery -> texts.add(delivery.message().plainText()));
      database
          .jdbi()
          .useHandle(h -> h.execute("update outbox set state = 'sent' where state = 'in_flight'"));
    }
    return texts;
  }
}
