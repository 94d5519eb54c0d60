package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What whoever is given a story's address sees, and what Telegram's preview reads. */
class StoryPageIT {
  private static final String HOME = "https://news.example.org/";

  @Test
  void aStoryIsALightPageWithAPreviewThatACacheMayKeep() {
    try (Program program = reading(Map.of("MUJAZ_WEB_PUBLIC_URL", HOME))) {
      Web web = new Web(program.running.address());
      Web.Answer answer = web.get("/s/1", "Host", "news.example.org");
      assertThat(answer.status()).isEqualTo(200);
      Document page = Jsoup.parse(answer.body(), HOME);
      String headline = page.selectFirst("h1").text();
      assertThat(headline).isNotBlank();
      assertThat(page.selectFirst("meta[property=og:title]").attr("content")).isEqualTo(headline);
      assertThat(page.selectFirst("meta[property=og:url]").attr("content")).isEqualTo(HOME + "s/1");
      assertThat(page.selectFirst("meta[property=og:description]").attr("content")).isNotBlank();
      assertThat(page.select("section li a")).isNotEmpty();
      assertThat(page.select("script, img, iframe, form, style, [style], [onclick]")).isEmpty();
      assertThat(page.select("link[href]").eachAttr("href"))
          .containsExactly("data:,", "/story.css");
      assertThat(answer.header("set-cookie")).isEmpty();
      assertThat(answer.header("cache-control")).isEqualTo("public, max-age=300");
      assertThat(answer.header("x-robots-tag")).contains("noindex");
      Web.Answer again = web.get("/s/1", "If-None-Match", answer.header("etag"));
      assertThat(again.status()).isEqualTo(304);
      assertThat(web.get("/s/999").status()).isEqualTo(404);
      assertThat(web.get("/s/1%27or%271").status()).isEqualTo(404);
      assertThat(web.get("/story.css").status()).isEqualTo(200);
    }
  }

  @Test
  void searchEnginesListItOnlyWhereTheOwnerWantsIt() {
    try (Program program = reading(Map.of("MUJAZ_WEB_INDEX", "true"))) {
      Web.Answer answer = new Web(program.running.address()).get("/s/1");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.head() + answer.body()).doesNotContain("noindex");
    }
  }

  private static Program reading(Map<String, String> settings) {
    Program program = new Program(settings);
    program.follow(0);
    Web web = new Web(program.running.address());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.polled(1) && web.get("/s/1").status() == 200);
    return program;
  }
}
