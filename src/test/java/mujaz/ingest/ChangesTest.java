package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChangesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "edits.csv", delimiter = '|')
  void aNumberADateOrANameThatIsAnotherMattersAndPolishDoesNot(
      String language, boolean matters, String was, String now) {
    Language of = new Language(language);
    assertThat(Changes.of(article(was, of), edited(now, of)).isPresent()).isEqualTo(matters);
  }

  @Test
  void whatWasOnlyAddedIsNone() {
    String was = "The mayor thanked the port workers.";
    String now = was + " Snow fell in 9 towns of Veldora.";
    assertThat(Changes.of(article(was, Language.ENGLISH), edited(now, Language.ENGLISH))).isEmpty();
  }

  private static Article article(String text, Language language) {
    NewArticle made = edited(text, language);
    return new Article(
        new ArticleId(1),
        new SourceId(1),
        made.canonical(),
        made.headline(),
        text,
        made.language(),
        made.publishedAt(),
        null,
        null);
  }

  private static NewArticle edited(String text, Language language) {
    return new NewArticle(
        new SourceId(1),
        URI.create("https://a.example/1"),
        "A headline",
        text,
        language,
        Instant.parse("2026-11-23T08:00:00Z"),
        Instant.parse("2026-11-23T08:00:00Z"),
        null,
        null,
        List.of());
  }
}
