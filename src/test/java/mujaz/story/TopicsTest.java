package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private final Topics topics = new Topics();

  @Test
  void aSourcesOwnTopicWins() {
    assertThat(topics.of(article("/x", "A match", ""), List.of("sport"), Topic.HEALTH))
        .contains(Topic.HEALTH);
  }

  @Test
  void categoriesAreReadInArabicAndEnglish() {
    assertThat(topics.of(article("/x", "", ""), List.of("الرياضة"), null)).contains(Topic.SPORT);
    assertThat(topics.of(article("/x", "", ""), List.of("Top", "Business News"), null))
        .contains(Topic.ECONOMY);
    assertThat(topics.of(article("/x", "", ""), List.of("ميسي", "كرة القدم"), null))
        .contains(Topic.SPORT);
  }

  @Test
  void theAddressMayTell() {
    assertThat(topics.of(article("/science/2026/some-page", "", ""), List.of(), null))
        .contains(Topic.SCIENCE);
  }

  @Test
  void wordsTellTheRest() {
    assertThat(
            topics.of(
                article(
                    "/a",
                    "فوز المنتخب في مباراة الافتتاح",
                    "سجل اللاعب هدفا في الشوط الأول من البطولة بعد تمريرة من قائد الفريق."),
                List.of(),
                null))
        .contains(Topic.SPORT);
    assertThat(
            topics.of(
                article(
                    "/a",
                    "Stocks fall as inflation worries investors",
                    "Shares fell on Monday as the central bank warned about growth and debt."),
                List.of(),
                null))
        .contains(Topic.ECONOMY);
  }

  @Test
  void whereNothingTellsThereIsNoTopic() {
    assertThat(topics.of(article("/a/b", "It rained", "Nobody knows why."), List.of(), null))
        .isEmpty();
    assertThat(topics.of(article("/a/b", "", ""), List.of("", "  "), null)).isEmpty();
  }

  private static Article article(String path, String headline, String text) {
    return new Article(
        new ArticleId(1),
        new SourceId(1),
        URI.create("https://example.org" + path),
        headline,
        text,
        Language.UNKNOWN,
        Instant.EPOCH,
        null,
        null);
  }
}
