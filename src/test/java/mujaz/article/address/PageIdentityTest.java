package mujaz.article.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIdentityTest {
  private static final URI PLAIN = URI.create("https://www.news.example/2026/story-1?id=7");

  @ParameterizedTest
  @CsvSource({
    "http://www.news.example/2026/story-1?id=7",
    "https://news.example/2026/story-1?id=7",
    "HTTPS://News.Example:443/2026/story-1?id=7",
    "http://news.example:80/2026/story-1/?id=7",
    "https://www.news.example./2026/story-1?id=7",
    "https://www.news.example/2026/story-1?id=7&utm_source=rss&utm_medium=feed",
    "https://www.news.example/2026/story-1?fbclid=x1&id=7#comments",
    "https://www.news.example/2026/story-1?id=7&ref=rss",
    "https://www.news.example/2026/story-1;jsessionid=1A2B?id=7",
    "https://m.news.example/2026/story-1?id=7",
    "https://mobile.news.example/2026/story-1?id=7&m=1",
    "https://amp.news.example/2026/story-1?id=7",
    "https://www.news.example/2026/story-1/amp?id=7",
    "https://www.news.example/2026/story-1/amp/?id=7",
    "https://www.news.example/2026/story-1.amp?id=7",
    "https://www.news.example/amp/2026/story-1?id=7",
    "https://www.news.example/2026/story-1?id=7&amp=1",
    "https://www.news.example/2026/story-1?outputType=amp&id=7",
    "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2026/story-1?id=7",
    "https://www.google.com/amp/s/www.news.example/2026/story-1.amp?id=7",
    "https://www.google.com/url?q=https%3A%2F%2Fwww.news.example%2F2026%2Fstory-1%3Fid%3D7&sa=U",
    "https://feeds.example/redirect?url=https%3A%2F%2Fnews.example%2F2026%2Fstory-1%3Fid%3D7",
    "https://us.rd.example/rss/*https://www.news.example/2026/story-1?id=7",
    "https://www.news.example//2026//story%2D1?id=7",
  })
  void onePageHasOneIdentity(URI address) {
    assertThat(PageIdentity.of(address)).isEqualTo(PageIdentity.of(PLAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.news.example/2026/story-1?id=8",
    "https://www.news.example/2026/story-2?id=7",
    "https://www.news.example/2026/Story-1?id=7",
    "https://www.news.example/2026/story-1",
    "https://sport.news.example/2026/story-1?id=7",
    "https://www.news.example:8443/2026/story-1?id=7",
    "https://www.news.example/2026/story-1?id=7#!/part/2",
    "https://www.news.example/2026/story-1?id=7&from=2024",
    "https://www.news.example/share?url=https%3A%2F%2Fwww.news.example%2F2026%2Fstory-1%3Fid%3D7",
  })
  void otherPagesStayOthers(URI address) {
    assertThat(PageIdentity.of(address)).isNotEqualTo(PageIdentity.of(PLAIN));
  }

  @Test
  void arabicSlugsAreOneHoweverTheyAreEscaped() {
    String raw = PageIdentity.of(URI.create("https://akhbar.example/سياسة/خبر"));
    String upper = "https://akhbar.example/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/%D8%AE%D8%A8%D8%B1";
    assertThat(PageIdentity.of(URI.create(upper))).isEqualTo(raw);
    assertThat(PageIdentity.of(URI.create(upper.replace("%D8", "%d8")))).isEqualTo(raw);
    assertThat(PageIdentity.of(URI.create("https://a.example/a%2Fb")))
        .isNotEqualTo(PageIdentity.of(URI.create("https://a.example/a/b")));
  }

  @Test
  void placesOnOnePageAreTheirOwn() {
    URI first = URI.create("https://news.example/live#item-1");
    URI second = URI.create("https://news.example/live#item-2");
    assertThat(PageIdentity.of(first)).isEqualTo(PageIdentity.of(second));
    assertThat(PageIdentity.ofPlace(first)).isNotEqualTo(PageIdentity.ofPlace(second));
    assertThat(PageIdentity.isPage(first)).isTrue();
    assertThat(PageIdentity.isPage(URI.create("https://www.news.example/index.html"))).isFalse();
    assertThat(PageIdentity.isPage(URI.create("https://news.example/?utm_source=rss"))).isFalse();
    assertThat(PageIdentity.isPage(URI.create("https://news.example/?p=12"))).isTrue();
  }

  @Test
  void whatPeopleOpenKeepsItsHostAndItsOrder() {
    assertThat(
            CanonicalAddress.of(
                URI.create("http://WWW.News.example/a/amp?b=2&utm_source=rss&a=1#top")))
        .isEqualTo(URI.create("https://www.news.example/a/?b=2&a=1"));
    assertThat(CanonicalAddress.of(URI.create("http://127.0.0.1:8080/a?b=1")))
        .isEqualTo(URI.create("http://127.0.0.1:8080/a?b=1"));
  }
}
