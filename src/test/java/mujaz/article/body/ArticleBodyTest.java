package mujaz.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mujaz.testkit.CpuTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleBodyTest {
  private static final ArticleBody BODIES = new ArticleBody();

  /** Each is a page and, beside it, the paragraphs that are its article. */
  @ParameterizedTest
  @ValueSource(
      strings = {"news", "arabic", "chinese", "line-breaks", "lists", "blog", "standfirst"})
  void keepsTheArticleAndNothingElse(String name) throws IOException {
    Document page = parse(read(name + ".html"));
    String text = BODIES.of(page, Objects.requireNonNull(page.selectFirst("h1, b")).text(), "");
    assertThat(text.lines()).containsExactlyElementsOf(read(name + ".txt").lines().toList());
  }

  @Test
  void readsThePageWithoutChangingIt() throws IOException {
    Document page = parse(read("news.html"));
    String before = page.outerHtml();
    BODIES.of(page, "", "");
    assertThat(page.outerHtml()).isEqualTo(before);
  }

  @Test
  void aPageWithoutProseHasNoArticle() {
    assertThat(BODIES.of(parse("<ul><li><a href=/>Home</a><li><a href=/x>News</a></ul>"), "", ""))
        .isEmpty();
  }

  @Test
  void theCellsOfATablesRowShareALine() {
    String prose =
        "<p>" + "The dam opened on Monday, engineers said, after years of work. ".repeat(3);
    String table =
        "<table><tr><td>The northern valley takes most of the water, as it always did.</td>"
            + "<td>The southern one takes what is left, and it has to pay for the canals.</td></tr>"
            + "</table>";
    String page = "<article><div class=article-body>" + prose.repeat(3) + table + prose.repeat(3);
    assertThat(BODIES.of(parse(page), "", "").lines())
        .anyMatch(line -> line.contains("always did. The southern"));
  }

  @Test
  void floodsOfMarkupAreReadInTime() {
    List<String> floods = List.of("<", "<a href=\"", "&", "<div>", "<b><p>x", "<table><td>a. ");
    for (String flood : floods) {
      String html = flood.repeat(Math.max(100_000, 1_000_000 / flood.length()));
      Document page = parse(html);
      Duration took = CpuTime.of(() -> BODIES.of(page, "", ""));
      assertThat(took).as(flood).isLessThan(Duration.ofSeconds(4));
    }
  }

  private static Document parse(String html) {
    return Jsoup.parse(html, "https://news.test/", Parser.htmlParser().setMaxDepth(400));
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        ArticleBodyTest.class.getResourceAsStream("/mujaz/article/pages/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
