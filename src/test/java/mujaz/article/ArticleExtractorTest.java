package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
  private static final URI PAGE = URI.create("https://news.test/world/dam-opens");
  private static final String PROSE =
      "<p>The new dam opened on Monday, engineers said, after nine years of work in the valley.</p>"
          + "<p>Farmers downstream, who had feared a dry summer, welcomed the first water.</p>"
          + "<p>The ministry will publish flow figures every week, its spokesman added.</p>";

  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  @Test
  void keepsParagraphsAndDropsMenusAndShareBars() {
    ExtractedPage page =
        extract(
            "<body><nav><a href=/>Home</a></nav><article><h1>Dam opens</h1>"
                + "<div class='share-bar'>Share this on everything</div>"
                + PROSE
                + "</article><div class='related'><a href=/x>Another story</a></div>");
    assertThat(page.text().lines()).hasSize(3);
    assertThat(page.text()).doesNotContain("Home", "Share", "Another");
    assertThat(page.problem()).isNull();
  }

  @Test
  void readsPagesThatAreOneForm() {
    ExtractedPage page =
        extract("<body><form id=page action=/><div><article>" + PROSE + "</article></div></form>");
    assertThat(page.text()).contains("Farmers downstream");
  }

  @Test
  void findsTheDateThatReadersSee() {
    assertThat(published("<p class='dateline'>22 de novembro de 2020, 18:20</p>"))
        .startsWith("2020-11-22");
    assertThat(published("<span>2020년 3월 4일</span>")).startsWith("2020-03-04");
    assertThat(published("<span class=posted>24.12.2021</span>")).startsWith("2021-12-24");
  }

  @Test
  void aDateInTheAddressIsTheDate() {
    URI address = URI.create("https://news.test/2020/08/24/670291/dam");
    ExtractedPage page =
        extractor.extract(PROSE.getBytes(StandardCharsets.UTF_8), address, Map.of());
    assertThat(String.valueOf(page.publishedAt())).startsWith("2020-08-24");
  }

  @Test
  void saysWhenThereIsNoArticle() {
    assertThat(extract("<body><a href=/>Home</a>").problem()).isNotNull();
  }

  @Test
  void survivesNestingAndFloods() {
    for (String flood : List.of("<div>", "<a href=\"", "<b><p>", "&", "<table><td>")) {
      assertThatCode(() -> extract(flood.repeat(100_000))).doesNotThrowAnyException();
    }
  }

  @Test
  void cleansFloodsOfMarkupInTime() {
    for (String flood : List.of("<", "&", "<a href=\"")) {
      String html = flood.repeat(1_000_000 / flood.length());
      Assertions.assertTimeout(Duration.ofSeconds(2), () -> PlainText.of(html, PAGE));
    }
  }

  private String published(String dateline) {
    return String.valueOf(
        extract("<body><h1>Dam opens</h1>" + dateline + "<div>" + PROSE + "</div>").publishedAt());
  }

  private ExtractedPage extract(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), PAGE, Map.of());
  }
}
