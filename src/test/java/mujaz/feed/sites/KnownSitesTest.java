package mujaz.feed.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UC1234567890abcdefghij,"
        + " https://www.youtube.com/feeds/videos.xml?channel_id=UC1234567890abcdefghij",
    "https://m.youtube.com/channel/UC1234567890abcdefghij/videos,"
        + " https://www.youtube.com/feeds/videos.xml?channel_id=UC1234567890abcdefghij",
    "https://www.youtube.com/playlist?list=PL1234567890ab,"
        + " https://www.youtube.com/feeds/videos.xml?playlist_id=PL1234567890ab",
    "https://www.youtube.com/user/somebody,"
        + " https://www.youtube.com/feeds/videos.xml?user=somebody",
    "https://old.reddit.com/r/arabs/, https://www.reddit.com/r/arabs/.rss",
    "https://www.reddit.com/r/arabs/new/, https://www.reddit.com/r/arabs/.rss",
    "https://t.me/some_channel, https://t.me/s/some_channel",
    "https://t.me/some_channel/123, https://t.me/s/some_channel",
    "https://t.me/s/some_channel, https://t.me/s/some_channel",
    "https://bsky.app/profile/some.example, https://bsky.app/profile/some.example/rss",
    "https://medium.com/@somebody, https://medium.com/feed/@somebody",
    "https://somebody.substack.com/, https://somebody.substack.com/feed"
  })
  void thoseHaveTheirFeedsInKnownPlaces(URI address, URI feed) {
    assertThat(KnownSites.feedOf(address)).contains(feed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=abc",
        "https://www.youtube.com/@handle",
        "https://www.reddit.com/",
        "https://www.reddit.com/r/arabs/.rss",
        "https://t.me/joinchat/abcdef",
        "https://t.me/+abcdef",
        "https://news.example/t.me/channel",
        "https://example.com/?u=https://t.me/channel"
      })
  void othersHaveNone(URI address) {
    assertThat(KnownSites.feedOf(address)).isEmpty();
  }

  @Test
  void aPersonOnMastodonMayHaveOne() {
    assertThat(KnownSites.guess(URI.create("https://social.example/@news/12345")))
        .contains(URI.create("https://social.example/@news.rss"));
    assertThat(KnownSites.guess(URI.create("https://www.youtube.com/@news"))).isEmpty();
    assertThat(KnownSites.guess(URI.create("https://social.example/about"))).isEmpty();
  }

  @Test
  void sitemapsAreWhereRobotsTxtSaysThoseOfNewsFirst() {
    assertThat(
            Sitemaps.of(
                URI.create("https://a.example/section/feed"),
                place ->
                    place.getPath().equals("/robots.txt")
                        ? "Sitemap: https://a.example/all.xml\nsitemap: https://a.example/news.xml"
                        : ""))
        .startsWith(
            URI.create("https://a.example/news.xml"), URI.create("https://a.example/all.xml"))
        .contains(URI.create("https://a.example/news-sitemap.xml"))
        .hasSize(4);
  }
}
