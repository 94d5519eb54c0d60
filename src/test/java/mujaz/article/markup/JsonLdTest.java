package mujaz.article.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonLdTest {
  @Test
  void findsTheArticleAmongOtherNodes() {
    JsonLd data =
        read(
            "{\"@graph\":[{\"@type\":\"BreadcrumbList\",\"name\":\"x\"},"
                + "{\"@type\":\"WebPage\",\"name\":\"y\",\"datePublished\":\"2001-01-01\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Dam opens\"}]}");
    assertThat(data.text("headline")).isEqualTo("Dam opens");
    assertThat(data.anywhere("datePublished")).isEqualTo("2001-01-01");
  }

  @Test
  void readsTheFieldsOfBrokenJson() {
    JsonLd data =
        read(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Dam opens, at last\","
                + "\"datePublished\":\"2023-05-03T10:00:00Z\",\"description\":\"a \"bad\" quote\"");
    assertThat(data.text("headline")).isEqualTo("Dam opens, at last");
    assertThat(data.text("datePublished")).isEqualTo("2023-05-03T10:00:00Z");
  }

  @Test
  void readsJsonInCommentsWithControlCharacters() {
    assertThat(
            read("<!-- {\"@type\":\"Article\",\"headline\":\"Dam\nopens\",} -->").text("headline"))
        .isEqualTo("Dam\nopens");
  }

  @Test
  void hostileDataIsReadInTime() {
    for (String hostile :
        new String[] {
          "[".repeat(200_000),
          "{\"a\":".repeat(100_000),
          "{\"@type\":\"Article\",\"author\":" + "[".repeat(900) + "]".repeat(900) + "}",
          "[" + "{\"@type\":\"Article\"},".repeat(50_000) + "{}]",
          "\"headline\":\"".repeat(50_000),
          "\"".repeat(500_000),
          "{\"@id\":\"x\",\"@type\":\"Article\",\"headline\":\"a\",\"author\":{\"@id\":\"x\"}}"
        }) {
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(hostile).names("author", false));
    }
  }

  private static JsonLd read(String data) {
    Document page = Jsoup.parse("<script type=application/ld+json>" + data + "</script>");
    return JsonLd.of(PageOutline.of(page).scripts);
  }
}
