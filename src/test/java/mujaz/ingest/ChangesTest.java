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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number|The council fined 12 shops in Harbour Street on Sunday.|The council fined 15 shops in Harbour Street on Sunday.|true",
        "name|The mayor thanked Salma Hadi for her work at the port.|The mayor thanked Salma Badri for her work at the port.|true",
        "polish|The mayor quickly thanked the port workers for their help.|The mayor warmly thanked the port workers for their help.|false",
        "added|The mayor thanked the port workers.|The mayor thanked the port workers. Snow fell in 9 towns.|false",
        "arabic|شكر العمدة المهندسة سلمى الهادي على عملها في الميناء القديم.|شكر العمدة المهندسة سلمى البدري على عملها في الميناء القديم.|true",
        "digits|زار الوفد 6 مدن ساحلية خلال هذا الأسبوع.|زار الوفد ٦ مدن ساحلية خلال هذا الأسبوع.|false"
      })
  void aNumberOrANameMattersAndPolishDoesNot(String kind, String was, String now, boolean matters) {
    assertThat(Changes.of(article(was), edited(now)).isPresent()).as(kind).isEqualTo(matters);
  }

  private static Article article(String text) {
    NewArticle made = edited(text);
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

  private static NewArticle edited(String text) {
    Language language = Language.of(text.codePointAt(0) > 0x5FF ? "ar" : "en");
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
