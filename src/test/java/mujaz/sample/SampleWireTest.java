package mujaz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mujaz.article.ArticleExtractor;
import mujaz.article.ExtractedPage;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.feed.FeedReader;
import mujaz.feed.FeedReading;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleWireTest {
  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private final SampleWire wire = SampleWire.start(time);

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void carriesAsMuchArabicAsEnglishFromTwoOutletsEach() {
    assertThat(wire.outlets())
        .extracting(SampleFeed::language)
        .containsExactly(Language.ARABIC, Language.ARABIC, Language.ENGLISH, Language.ENGLISH);
    assertThat(wire.feeds()).allSatisfy(address -> assertThat(feed(address).items()).hasSize(6));
  }

  @Test
  void isAlwaysFresh() {
    Instant now = time.instant();
    assertThat(items())
        .allSatisfy(
            item -> assertThat(item.published()).isBetween(now.minus(Duration.ofDays(1)), now));
  }

  @Test
  void onePerLanguageHasOnlyLinksAndTheOtherWholeTexts() {
    List<Boolean> whole = new ArrayList<>();
    for (URI address : wire.feeds()) {
      whole.add(feed(address).items().stream().allMatch(item -> item.content().length() > 500));
      assertThat(feed(address).items())
          .allSatisfy(item -> assertThat(item.content().length()).matches(n -> n == 0 || n > 500));
    }
    assertThat(whole).containsExactly(false, true, false, true);
  }

  @Test
  void pagesGiveTheArticleAndNothingOfWhatStandsAroundIt() throws IOException {
    ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
    for (FeedItem item : items()) {
      URI link = Objects.requireNonNull(item.link());
      ExtractedPage page = extractor.extract(body(link), link, Map.of());
      assertThat(page.title()).isEqualTo(item.title());
      assertThat(page.text().lines().count()).as(page.text()).isBetween(5L, 6L);
      assertThat(page.text())
          .doesNotContain("اقرأ أيضا")
          .doesNotContain("Read also")
          .doesNotContain("Advertisement")
          .doesNotContain("إعلان:")
          .doesNotContain("Photo:")
          .doesNotContain("تصوير:");
    }
  }

  @Test
  void saysNotModifiedToWhoHasIt() throws IOException {
    HttpURLConnection first = get(wire.feeds().get(0), null);
    String etag = first.getHeaderField("ETag");
    assertThat(first.getResponseCode()).isEqualTo(200);
    assertThat(get(wire.feeds().get(0), etag).getResponseCode()).isEqualTo(304);
  }

  private List<FeedItem> items() {
    return wire.feeds().stream().flatMap(address -> feed(address).items().stream()).toList();
  }

  private Feed feed(URI address) {
    FeedReading reading = new FeedReader().read(body(address), address, Map.of());
    return reading.match(
        read -> read.feed(),
        notAFeed -> {
          throw new AssertionError(
              notAFeed.why() + new String(body(address), StandardCharsets.UTF_8));
        });
  }

  private static byte[] body(URI address) {
    try (var in = get(address, null).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(address.toString(), e);
    }
  }

  private static HttpURLConnection get(URI address, @Nullable String etag) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    if (etag != null) {
      connection.setRequestProperty("If-None-Match", etag);
    }
    return connection;
  }
}
