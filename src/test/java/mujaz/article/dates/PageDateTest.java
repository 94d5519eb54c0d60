package mujaz.article.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import mujaz.article.markup.JsonLd;
import mujaz.article.markup.PageOutline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageDateTest {
  private static final String PROSE =
      "<p>The new dam opened on Monday, engineers said, after nine years of work in the valley.</p>"
          .repeat(6);

  @Test
  void keepsTheOffsetThatIsStated() {
    assertThat(date("test/a", "en", published("2020-11-27T00:30:00+08:00")))
        .isEqualTo("2020-11-27T00:30+08:00");
  }

  @Test
  void aTimeWithoutAZoneIsOnTheOutletsClock() {
    assertThat(date("test.de/a", "de", published("2023-08-30T16:45:00")))
        .isEqualTo("2023-08-30T16:45+02:00");
    assertThat(date("test/a", "fa", published("2023-08-30 16:45"))).endsWith("+03:30");
    assertThat(date("test/a", "en", published("2023-08-30 16:45"))).endsWith("16:45Z");
  }

  @Test
  void universalTimeIsShownOnTheOutletsClock() {
    assertThat(date("test.it/a", "it", published("2020-12-05T23:15:00Z")))
        .isEqualTo("2020-12-06T00:15+01:00");
    assertThat(date("test.it/a", "it", published("2020-12-05T00:00:00Z")))
        .startsWith("2020-12-05T");
  }

  @Test
  void takesTheClockAndTheZoneFromAnotherStatementOfTheSameMoment() {
    String head = published("2023-04-28") + "<meta name=date content='2023-04-28T18:11:01+02:00'>";
    assertThat(date("test/a", "en", head)).isEqualTo("2023-04-28T18:11:01+02:00");
  }

  @Test
  void theAddressGoesBeforeADateThatMayBeAnother() {
    assertThat(
            date(
                "test/2020/08/24/dam",
                "en",
                "<h1>Dam</h1><time datetime=2019-01-01>1 January 2019</time>" + PROSE))
        .startsWith("2020-08-24");
    assertThat(
            date(
                "test/2020/08/24/dam",
                "en",
                "<h1>Dam</h1><time datetime=2020-08-24T10:30:00Z>24 August</time>" + PROSE))
        .startsWith("2020-08-24T10:30");
  }

  @Test
  void theDateNearestToTheHeadlineCounts() {
    String page =
        "<div class=date>1 May 2024</div>"
            + "<p>Skip</p>".repeat(40)
            + "<h1>Dam</h1><span class=posted>3 May 2023, 14:05</span>"
            + PROSE
            + "<div class=date>2 May 2024</div>";
    assertThat(date("test/a", "en", page)).startsWith("2023-05-03T14:05");
  }

  @Test
  void aChangeIsNoPublicationWhereBothAreSeen() {
    String page =
        "<h1>Dam</h1><time class=updated datetime=2023-06-01>x</time>"
            + "<time class=entry-date datetime=2023-05-03>x</time>"
            + PROSE;
    assertThat(date("test/a", "en", page)).startsWith("2023-05-03");
  }

  @Test
  void readsDatesOfOtherCalendarsAndDigits() {
    assertThat(seen("fa", "۲ تیر ۱۳۹۹ - ۱۲:۰۹")).startsWith("2020-06-22");
    assertThat(seen("ar", "٢٢ كانون الأول ٢٠٢٠")).startsWith("2020-12-22");
    assertThat(seen("bn", "১৬ ফেব্রুয়ারি ২০২০")).startsWith("2020-02-16");
    assertThat(seen("en-US", "03/04/2020")).startsWith("2020-03-04");
    assertThat(seen("fr", "03/04/2020")).startsWith("2020-04-03");
  }

  @Test
  void readsTheDataOfThePagesOwnScripts() {
    String page =
        "<h1>Dam</h1>" + PROSE + "<script>x={\"publishedAt\":\"2023-05-03T10:00:00Z\"}</script>";
    assertThat(date("test/a", "en", page)).isEqualTo("2023-05-03T10:00Z");
  }

  @Test
  void aZeroMomentIsNone() {
    assertThat(date("test/a", "en", published("1970-01-01T00:00:00Z"))).isEqualTo("null");
  }

  private static String seen(String language, String written) {
    return date("test/a", language, "<h1>Dam</h1><p class=dateline>" + written + "</p>" + PROSE);
  }

  private static String published(String date) {
    return "<meta property=article:published_time content='" + date + "'>";
  }

  private static String date(String address, String language, String html) {
    URI uri = URI.create("https://news." + address);
    Document page = Jsoup.parse(html, uri.toString());
    PageOutline outline = PageOutline.of(page);
    return String.valueOf(PageDate.of(page, outline, JsonLd.of(outline.scripts), uri, language));
  }
}
