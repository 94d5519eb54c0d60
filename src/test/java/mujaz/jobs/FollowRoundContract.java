package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.bench.broadcast.InventedStories;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Closings;
import mujaz.delivery.Courier;
import mujaz.delivery.DeliverySettings;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Follows;
import mujaz.subscription.Preferences;
import mujaz.subscription.QuietHours;
import mujaz.subscription.Subscribers;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What followers of a story must be told on every database. */
abstract class FollowRoundContract {
  private static final ChatId CHAT = ChatId.telegram(42);

  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private Database database;
  private Outbox outbox;
  private InventedStories stories;
  private FollowRound round;
  private StoryId followed;

  abstract Database open();

  @BeforeEach
  void build() {
    database = open();
    var jdbi = database.jdbi();
    Subscribers subscribers = new Subscribers(jdbi, time);
    outbox = new Outbox(database, time);
    stories = new InventedStories(database, 3);
    DigestEditor editor =
        new DigestEditor(
            new Stories(jdbi),
            new Summaries(jdbi),
            new Articles(jdbi, time),
            new Sources(jdbi, time),
            new Importance());
    Courier courier =
        new Courier(
            outbox,
            subscribers,
            new DeliverySettings(28, DeliverySettings.Rule.ONCE, 8, Duration.ZERO),
            new Courier.Pacing(Runnable::run, time, new Closings(jdbi, time)),
            List.of(),
            problem -> {});
    EditionParts parts =
        new EditionParts(
            editor,
            new Memories(jdbi, time),
            new Fates(database),
            new Mailing(jdbi, time),
            courier,
            new DigestLayout(new Phrasebook()));
    round = new FollowRound(database, outbox, parts, time);
    subscribers.meet(CHAT, Language.ENGLISH);
    Preferences quiet = Preferences.STANDARD.withQuiet(new QuietHours(21, 7));
    subscribers.save(subscribers.find(CHAT).orElseThrow().with(quiet));
    followed = stories.add(1, time.instant()).get(0);
    time.advance(Duration.ofMinutes(1));
    new Follows(jdbi, time).add(CHAT, followed, 17);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onlyWhatIsNewIsToldOnceAsAReplyToTheCard() {
    assertThat(round.run()).isZero();
    join("The minister has stepped down.");
    assertThat(round.run()).isEqualTo(1);
    assertThat(round.run()).isZero();
    Message told = outbox.claim(1).get(0).message();
    assertThat(told.answers()).isEqualTo(17);
    assertThat(told.plainText()).contains("The minister has stepped down.");
    String old = points().get(0).text();
    assertThat(told.plainText()).doesNotContain(old);
  }

  @Test
  void aReportThatSaysNothingNewIsPassedOver() {
    join("");
    assertThat(round.run()).isZero();
    assertThat(outbox.claim(1)).isEmpty();
  }

  @Test
  void quietHoursHoldItAndItComesAsOne() {
    time.set(Instant.parse("2026-11-23T22:00:00Z"));
    join("The minister has stepped down.", "A successor has been named.");
    assertThat(round.run()).isZero();
    time.set(Instant.parse("2026-11-24T07:00:00Z"));
    assertThat(round.run()).isEqualTo(1);
    assertThat(outbox.claim(1).get(0).message().plainText()).contains("stepped down", "successor");
  }

  /** More reports join the story, each with a point of its own; an empty one is none. */
  private void join(String... said) {
    List<KeyPoint> points = new ArrayList<>(points());
    List<StoryId> others = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      time.advance(Duration.ofMinutes(1));
      others.addAll(stories.add(1, time.instant()));
    }
    for (int i = 0; i < said.length; i++) {
      Stories known = new Stories(database.jdbi());
      ArticleId report = known.find(others.get(i)).orElseThrow().articles().get(0);
      if (!said[i].isEmpty()) {
        points.add(new KeyPoint(said[i], report, new Span(0, 10)));
      }
      String move = "update articles set story_id = ? where id = ?";
      database.jdbi().useHandle(h -> h.execute(move, followed.value(), report.value()));
    }
    database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update stories set last_seen = ? where id = ?",
                    time.instant(),
                    followed.value()));
    Summary written =
        new Summary(Language.ENGLISH, "A headline", points, Method.EXTRACTIVE, time.instant());
    new Summaries(database.jdbi()).saveAll(Map.of(followed, written));
  }

  private List<KeyPoint> points() {
    return new Summaries(database.jdbi()).find(followed).orElseThrow().points();
  }
}
