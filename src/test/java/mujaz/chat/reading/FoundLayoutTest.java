package mujaz.chat.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.search.SearchQuery;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class FoundLayoutTest {
  private static final Instant NOON = Instant.parse("2026-08-23T09:00:00Z");

  private final FoundLayout layout = new FoundLayout(new DigestLayout(new Phrasebook()));

  @Test
  void theWordsAreBoldWhereTheyStand() {
    Message found = lay("الصحة", entry("وصل وفد.\nأعلنت وزارة الصحّة الحملة <b>.", "نقطة."));
    assertThat(found.plainText()).contains("أعلنت وزارة الصحّة الحملة <b>.").doesNotContain("نقطة");
    assertThat(bold(found)).containsExactly("خبر اليوم", "الصحّة");
  }

  @Test
  void thePointsAreLookedIntoWhereTheLeadHasLess() {
    Message found = lay("وزارة بلدية", entry("أعلنت وزارة الحملة.", "تشارك بلديتها مع الوزارة."));
    assertThat(bold(found)).containsExactly("خبر اليوم", "بلديتها", "الوزارة");
  }

  @Test
  void aStoryThatHasTheWordsElsewhereIsShownWithoutAPlace() {
    assertThat(bold(lay("comet", entry("أعلنت وزارة الحملة.", "نقطة."))))
        .containsExactly("خبر اليوم");
  }

  @Test
  void anotherDirectionsLineIsToldWhichWayItRuns() {
    assertThat(lay("covid", entry("COVID-19 في البلاد.", "نقطة.")).plainText())
        .contains("\u200FCOVID-19 في البلاد.");
  }

  @Test
  void aPageGoesIntoOneMessage() {
    Entry full = entry("كلمة ".repeat(3_000), "نقطة.");
    Message found =
        layout.lay(
            IntStream.range(0, 5).mapToObj(i -> full).toList(), SearchQuery.of("كلمة"), reader());
    assertThat(found.plainText().length()).isLessThanOrEqualTo(4_096);
    assertThat(found.entities()).isLessThanOrEqualTo(90);
  }

  private Message lay(String typed, Entry entry) {
    return layout.lay(List.of(entry), SearchQuery.of(typed), reader());
  }

  private static List<String> bold(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block.runs().stream())
        .filter(run -> run.style() == Run.Style.BOLD)
        .map(Run::text)
        .toList();
  }

  private static Entry entry(String text, String point) {
    ArticleId id = new ArticleId(1);
    Article lead =
        new Article(
            id,
            new SourceId(1),
            URI.create("https://news.example/1"),
            "خبر اليوم",
            text,
            Language.ARABIC,
            NOON,
            null,
            null);
    Summary summary =
        new Summary(
            Language.ARABIC,
            "خبر اليوم",
            List.of(new KeyPoint(point, id, new Span(0, 1))),
            Method.EXTRACTIVE,
            NOON);
    Story story = new Story(new StoryId(1), Language.ARABIC, null, List.of(id), NOON, NOON, 1);
    return new Entry(story, summary, lead, List.of("BBC"), Map.of(id, "BBC"), List.of());
  }

  private static Subscriber reader() {
    return new Subscriber(
        ChatId.telegram(42),
        Language.ARABIC,
        "EG",
        ZoneId.of("UTC"),
        Subscriber.Standing.ACTIVE,
        NOON);
  }
}
