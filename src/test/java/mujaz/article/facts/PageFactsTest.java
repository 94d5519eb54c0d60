package mujaz.article.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageFactsTest {
  private static final URI PAGE = URI.create("https://www.daily-example.test/world/dam-opens");
  private static final String PROSE =
      "<p>The new dam opened on Monday, engineers said, after nine years of work in the valley.</p>"
          .repeat(6);

  @Test
  void cutsTheOutletsNameOffATitleInAnyScript() {
    for (String title :
        new String[] {
          "Dam opens in the valley | Daily Example",
          "Daily Example - Dam opens in the valley",
          "Dam opens in the valley (Daily Example)",
          "Dam opens in the valley · World · Daily Example"
        }) {
      assertThat(facts("<title>" + title + "</title>", "").title())
          .isEqualTo("Dam opens in the valley");
    }
    assertThat(
            facts(
                    "<meta property=og:site_name content='جريدة المثال'>"
                        + "<meta property=og:title content='افتتاح سد جديد في الوادي -"
                        + " جريدة المثال'>",
                    "")
                .title())
        .isEqualTo("افتتاح سد جديد في الوادي");
  }

  @Test
  void keepsADashThatBelongsToTheHeadline() {
    String title = "Report: activist killed - ministry denies it";
    assertThat(facts("<meta property=og:title content='" + title + "'>", "").title())
        .isEqualTo(title);
  }

  @Test
  void cutsAKickerThatTheOtherPlacesDoNotRepeat() {
    String head =
        "<meta property=og:title content='Ski tour | Accuse and deny: a row over skis'>"
            + data("'headline':'Accuse and deny: a row over skis'");
    assertThat(facts(head, "<h1>Accuse and deny: a row over skis</h1>").title())
        .isEqualTo("Accuse and deny: a row over skis");
  }

  @Test
  void whereTitlesDifferTheOneThatReadersSeeDecides() {
    String head =
        "<meta property=og:title content='Ministry defends the price of the dam'>"
            + data("'headline':'Why did the dam cost so much?'");
    assertThat(facts(head, "<h1>Ministry defends the price of the dam</h1>").title())
        .startsWith("Ministry");
    assertThat(facts(head, "<h1>Why did the dam cost so much?</h1>").title()).startsWith("Why");
  }

  @Test
  void aHeadingAtTheEndOfAPathOfLinksIsNoHeadline() {
    String head =
        "<meta property=og:title content='Dam: the price, the engineers, the valley'>"
            + data("'headline':'Why did the dam cost so much?'");
    String path =
        "<ul><li><a href=/>Home</a><li><h1>Dam: the price, the engineers, the valley</h1>";
    String shown = "<h2>Why did the dam cost so much?</h2>";
    assertThat(facts(head, path + "</ul>" + shown).title()).startsWith("Why");
    assertThat(facts(head, path + "</ul>").title()).startsWith("Dam:");
    assertThat(facts(head, path.replaceAll("<[^h/][^>]*>|Home</a>", "") + shown).title())
        .startsWith("Dam:");
  }

  @Test
  void decodesEntitiesThatWereEncodedTwice() {
    assertThat(
            facts(data("'headline':'Dam &amp;quot;opens&amp;quot; &amp;#8211; at last'"), "")
                .title())
        .isEqualTo("Dam \"opens\" – at last");
  }

  @Test
  void readsAuthorsInEveryShape() {
    assertThat(author("'author':'Ada Field'")).isEqualTo("Ada Field");
    assertThat(author("'author':[{'@type':'Person','name':'Ada Field'},{'name':'Omar Haddad'}]"))
        .isEqualTo("Ada Field, Omar Haddad");
    assertThat(author("'author':{'@type':'Person','name':['Ada Field','Omar Haddad']}"))
        .isEqualTo("Ada Field, Omar Haddad");
    String graph =
        "{'@graph':[{'@type':'NewsArticle','headline':'x','author':{'@id':'#p'}},"
            + "{'@type':'Person','@id':'#p','name':'Ada Field'}]}";
    assertThat(facts(script(graph), "").author()).isEqualTo("Ada Field");
  }

  @Test
  void aPersonGoesBeforeTheOutletAsAuthor() {
    String head = data("'headline':'x','author':{'@type':'Organization','name':'Daily Example'}");
    assertThat(facts(head, "<h1>x</h1><span class=byline>By Ada Field, Paris</span>").author())
        .startsWith("Ada Field");
    assertThat(facts(head, "").author()).isEqualTo("Daily Example");
    String shared = data("'headline':'x','author':{'name':'Daily Example and AFP'}");
    assertThat(facts(shared, "<h1>x</h1><span class=byline>Daily Example and AFP</span>").author())
        .isEqualTo("Daily Example and AFP");
  }

  @Test
  void readsBylinesInManyLanguages() {
    assertThat(byline("<div class=author>بقلم: ليلى حداد</div>")).isEqualTo("ليلى حداد");
    assertThat(byline("<p>Von Ada Field und Omar Haddad</p>")).isEqualTo("Ada Field, Omar Haddad");
    assertThat(byline("<p><strong>Autor:</strong> <a href=/x>Ada Field</a></p>"))
        .isEqualTo("Ada Field");
    assertThat(byline("<a rel=author href=/ada>Ada Field</a>")).isEqualTo("Ada Field");
    assertThat(byline("<a href=/reporter/ada class=tag>松岡大地</a>")).isEqualTo("松岡大地");
    assertThat(byline("<span itemprop=author><meta itemprop=name content='Ada Field'></span>"))
        .isEqualTo("Ada Field");
    assertThat(byline("<span class=author>Sun, Wind, Water, Prices</span>")).isNull();
    assertThat(byline("<p>By the time it opened, prices had doubled.</p>")).isNull();
  }

  @Test
  void readsTheAuthorOfACard() {
    String head =
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1"
            + " content='Ada Field'>";
    assertThat(facts(head, "").author()).isEqualTo("Ada Field");
  }

  @Test
  void theLeadPictureIsTheOneAtTheTopInItsLargestSize() {
    String page =
        "<img class=logo src=/logo.png><article><h1>Dam opens</h1>"
            + "<img class=author-avatar src=/ada.jpg><img src=/dot.gif width=1 height=1>"
            + "<figure><picture><source srcset='/dam-400.jpg 400w, /dam-1200.jpg 1200w'>"
            + "<img src=data:image/gif;base64,R0 data-src=/dam-400.jpg></picture></figure>"
            + PROSE
            + "<img src=/later.jpg></article>";
    String head = "<meta property=og:image content=/card-with-logo.jpg>";
    assertThat(facts(head, page).image()).hasPath("/dam-1200.jpg");
  }

  @Test
  void theCardStandsInWhereThePageShowsNoPicture() {
    String head = "<meta property=og:image content='/card one.jpg'>";
    assertThat(facts(head, "<h1>Dam opens</h1>" + PROSE + "<img src=/later.jpg>").image())
        .isEqualTo(URI.create("https://www.daily-example.test/card%20one.jpg"));
    assertThat(
            facts(data("'headline':'x','image':[{'@type':'ImageObject','url':'/a.jpg'}]"), "")
                .image())
        .hasPath("/a.jpg");
    assertThat(facts("<meta property=og:image content='javascript:x'>", "").image()).isNull();
  }

  @Test
  void saysThatAPartOfThePageIsPaid() {
    assertThat(
            facts(data("'headline':'x','hasPart':{'isAccessibleForFree':'False'}"), "")
                .saysPaywall())
        .isTrue();
    assertThat(facts(data("'headline':'x','isAccessibleForFree':true"), "").saysPaywall())
        .isFalse();
  }

  private static String author(String field) {
    return String.valueOf(facts(data("'headline':'x'," + field), "").author());
  }

  private static @Nullable String byline(String line) {
    return facts("", "<h1>Dam opens</h1>" + line + PROSE).author();
  }

  private static String data(String fields) {
    return script("{'@type':'NewsArticle'," + fields + "}");
  }

  private static String script(String json) {
    return "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>";
  }

  private static PageFacts facts(String head, String body) {
    String html = "<html lang=en><head>" + head + "</head><body>" + body;
    return PageFacts.of(Jsoup.parse(html, PAGE.toString()), PAGE);
  }
}
