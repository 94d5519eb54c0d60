package mujaz.article.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageObstacleTest {
  @Test
  void tellsAChallenge() {
    assertThat(key("<title>Just a moment...</title><div id=challenge-running>", ""))
        .isEqualTo("article.challenge");
    assertThat(key("<title>Access Denied</title><h1>Access Denied</h1>", ""))
        .isEqualTo("article.challenge");
  }

  @Test
  void tellsAPageThatIsNotThere() {
    assertThat(key("<title>404</title><h1>Page not found</h1>", "")).isEqualTo("article.not-found");
    assertThat(key("<h1>الصفحة غير موجودة</h1>", "")).isEqualTo("article.not-found");
  }

  @Test
  void tellsAPaywallThatSaysSoToReadersOnly() {
    String teaser = "The new dam opened on Monday, engineers said. ".repeat(6);
    String page = "<p>" + teaser + "</p><div>Already a subscriber? Sign in.</div>";
    assertThat(key(page, teaser)).isEqualTo("article.paywall");
  }

  @Test
  void tellsACookieWall() {
    String wall =
        "<h1>Mit Werbung weiterlesen</h1><p>Wir und unsere Partner. Alle akzeptieren</p>"
            + "<p>Oder werbefrei mit Pur-Abo.</p>";
    assertThat(key(wall, "Wir und unsere Partner. Alle akzeptieren"))
        .isEqualTo("article.cookie-wall");
  }

  @Test
  void tellsAPageThatIsAllScript() {
    assertThat(key("<div id=root></div><script src=/app.js></script>", ""))
        .isEqualTo("article.script-only");
    assertThat(key("<a href=/>Home</a>", "")).isEqualTo("article.no-article");
  }

  @Test
  void aShortArticleIsAnArticle() {
    String text = "The new dam opened on Monday, engineers said. ".repeat(6);
    String page =
        "<title>Dam opens</title><p>"
            + text
            + "</p><footer>We use cookies. Manage consent</footer>";
    assertThat(key(page, text)).isNull();
  }

  private static @Nullable String key(String html, String text) {
    var problem = PageObstacle.of(Jsoup.parse(html), text, false);
    return problem == null ? null : problem.key();
  }
}
