package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleId;
import mujaz.article.PlainText;
import mujaz.source.SourceId;
import mujaz.testkit.CpuTime;
import mujaz.text.Boilerplate;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.Sentences;
import mujaz.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of one thing through all that touches a page's text. The limits are hang guards, ten
 * times the bar: what is slower than linear, or recurses, does not stay below them.
 */
class FloodTest {
  private static final URI ADDRESS = URI.create("https://news.example/a");
  private static final int MEGABYTE = 1 << 20;
  private static final Duration CLEANING = Duration.ofSeconds(2);
  private static final Duration READING = Duration.ofSeconds(20);
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a href=\"",
        "&",
        "<!--",
        "<![CDATA[",
        "&#",
        "</",
        "<p>",
        "<div>",
        "<i><p>",
        "<svg>"
      })
  void markupIsTakenOff(String part) {
    String flood = flood(part);

    assertThat(CpuTime.of(() -> PlainText.of(flood, ADDRESS))).isLessThan(CLEANING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "«",
        "“",
        "\"",
        "(",
        "U.S. ",
        "He said. ",
        "«قال ",
        "ا",
        "\n",
        " ",
        "1.",
        "😀"
      })
  void textIsCut(String part) {
    String flood = flood(part);

    assertThat(CpuTime.of(() -> Sentences.of(flood, Language.of("ar")))).isLessThan(CLEANING);
    assertThat(CpuTime.of(() -> Words.of(flood, Language.of("en")))).isLessThan(CLEANING);
    assertThat(CpuTime.of(() -> Boilerplate.newsLines(flood))).isLessThan(CLEANING);
    assertThat(CpuTime.of(() -> DETECTOR.detect(flood))).isLessThan(CLEANING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<h1>",
        "<i><p>",
        "<a href=x>y</a>",
        "<p>23/11/2026",
        "<p>He said. </p>",
        "<td>",
        "<script type=application/ld+json>{\"a\":[",
        "[",
        "{",
        "<meta property=og:title content=x>"
      })
  void pagesAreRead(String part) {
    byte[] page =
        ("<html><body><article><h1>T</h1><p>" + flood(part)).getBytes(StandardCharsets.UTF_8);

    assertThat(CpuTime.of(() -> new ArticleExtractor(DETECTOR).extract(page, ADDRESS, Map.of())))
        .isLessThan(READING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"He said it. ", "«قال. ", ".", "- ", "...", "| ", "word ", "\n"})
  void summariesAreMade(String part) {
    ExtractiveSummarizer summarizer = new ExtractiveSummarizer(DETECTOR, () -> Instant.EPOCH);
    Article longText = article("A title", flood(part).substring(0, MEGABYTE / 4));
    Article longTitle = article(flood(part), "A text. It is short.");

    assertThat(CpuTime.of(() -> summarizer.summarize(List.of(longText)))).isLessThan(READING);
    assertThat(CpuTime.of(() -> summarizer.summarize(List.of(longTitle)))).isLessThan(READING);
  }

  private static Article article(String title, String text) {
    ArticleId id = new ArticleId(1);
    Language none = Language.UNKNOWN;
    return new Article(id, new SourceId(1), ADDRESS, title, text, none, Instant.EPOCH, null, null);
  }

  private static String flood(String part) {
    return part.repeat(MEGABYTE / part.length() + 1).substring(0, MEGABYTE);
  }
}
