package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.delivery.Message;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Follows;
import mujaz.subscription.Preferences;
import mujaz.subscription.QuietHours;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.summary.model.FakeModel;
import mujaz.text.Language;
import mujaz.text.Span;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What followers of a story must be told on every database. */
abstract class FollowRoundContract extends RoundContract {
  private static final String ARABIC = "خبر نقل إلى العربية لمن يقرأ بها كل صباح";
  private static final ChatId CHAT = ChatId.telegram(42);

  private FollowRound round;
  private StoryId followed;

  FollowRoundContract() {
    super("2026-11-23T09:00:00Z");
  }

  @BeforeEach
  void build() {
    round = new FollowRound(database, outbox, parts, time);
    subscribers.meet(CHAT, Language.ENGLISH);
    Preferences quiet = Preferences.STANDARD.withQuiet(new QuietHours(21, 7));
    subscribers.save(subscribers.find(CHAT).orElseThrow().with(quiet));
    followed = stories.add(1, time.instant()).get(0);
    time.advance(Duration.ofMinutes(1));
    new Follows(jdbi, time).add(CHAT, followed, 17);
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

  @Test
  void whatIsNewIsInTheFollowersWordsWhereThatIsTranslated() {
    try (FakeModel model = new FakeModel()) {
      model.translates(line -> ARABIC);
      OkHttpClient http = new OkHttpClient();
      var language = through(model, http, 0);
      FollowRound translating = new FollowRound(database, outbox, with(language), time);
      Preferences liked = Preferences.STANDARD.withTranslated(true);
      subscribers.save(subscribers.find(CHAT).orElseThrow().with(Language.ARABIC).with(liked));
      join("The minister has stepped down.");
      language.ask(parts.editor().entries(List.of(followed)), subscribers.find(CHAT).orElseThrow());
      assertThat(translating.run()).isEqualTo(1);
      assertThat(outbox.claim(1).get(0).message().plainText())
          .contains(ARABIC, "ترجمه نموذج لغوي")
          .doesNotContain("stepped down");
      http.connectionPool().evictAll();
    }
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
