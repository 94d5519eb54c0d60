package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mujaz.source.Rhythm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyndicationTest {
  private static final URI ADDRESS = URI.create("https://news.example/feed");

  @Test
  void readsTtlSkippedHoursAndDays() {
    Rhythm rhythm =
        read(
                "<rss version='2.0'><channel><ttl> 90 </ttl>"
                    + "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour>"
                    + "</skipHours><skipDays><day>Friday</day><day>saturday</day><day>x</day>"
                    + "</skipDays></channel></rss>",
                Map.of())
            .rhythm();

    assertThat(rhythm.atLeastEvery()).isEqualTo(Duration.ofMinutes(90));
    assertThat(rhythm.skipHours()).containsExactlyInAnyOrder(0, 7);
    assertThat(rhythm.skipDays()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void theLongestOfTwoPausesCounts() {
    String sy = " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";
    String daily = "<sy:updatePeriod> daily\n</sy:updatePeriod>";
    String twice = "<sy:updateFrequency>2</sy:updateFrequency>";

    assertThat(pause(sy, "<ttl>60</ttl>" + daily + twice)).isEqualTo(Duration.ofHours(12));
    assertThat(pause(sy, "<ttl>1440</ttl>" + daily + twice)).isEqualTo(Duration.ofDays(1));
    assertThat(pause(sy, daily)).isEqualTo(Duration.ofDays(1));
    assertThat(pause(sy, "<ttl>soon</ttl>")).isNull();
  }

  @Test
  void readsHubsAndSelfOfRssAtomAndJson() {
    Feed rss =
        read(
            "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
                + "<atom:link rel='hub' href='https://hub.example/'/>"
                + "<atom:link rel='self' href='/feed.xml'/></channel></rss>",
            Map.of());
    Feed json =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"/feed.json\","
                + "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"},"
                + "{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"}],\"items\":[]}",
            Map.of());

    assertThat(rss.hubs()).containsExactly(URI.create("https://hub.example/"));
    assertThat(rss.self()).isEqualTo(URI.create("https://news.example/feed.xml"));
    assertThat(json.hubs()).containsExactly(URI.create("https://hub.example/"));
    assertThat(json.self()).isEqualTo(URI.create("https://news.example/feed.json"));
  }

  @Test
  void theHeadersLinksGoBeforeTheDocuments() {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<link rel='hub' href='https://old.example/'/></feed>",
            Map.of(
                "link",
                List.of(
                    "<https://hub.example/>; rel=\"hub\", <https://news.example/top>; rel=self")));

    assertThat(feed.hubs()).containsExactly(URI.create("https://hub.example/"));
    assertThat(feed.self()).isEqualTo(URI.create("https://news.example/top"));
  }

  private static @Nullable Duration pause(String namespaces, String head) {
    return read(
            "<rss version='2.0'" + namespaces + "><channel>" + head + "</channel></rss>", Map.of())
        .pause();
  }

  private static Feed read(String document, Map<String, List<String>> headers) {
    FeedReading reading =
        new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), ADDRESS, headers);
    assertThat(reading).isInstanceOf(FeedReading.Read.class);
    return ((FeedReading.Read) reading).feed();
  }
}
