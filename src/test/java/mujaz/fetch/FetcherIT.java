package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import mujaz.bench.FeedServer;
import mujaz.testkit.SettableTime;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherIT {
  private static final int MOST = 64 << 10;

  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private final FeedServer server = FeedServer.start();
  private final FeedServer canary = FeedServer.start("127.0.0.9");
  private final Fetcher fetcher =
      new Fetcher(
          new OkHttpClient(),
          new FetchSettings(
              List.of(server.allowedHost()), MOST, Duration.ofSeconds(2), "mailto:a@b.example", 2),
          time);

  @AfterEach
  void close() {
    server.close();
    canary.close();
  }

  @Test
  void asksPlainlyFirstAndThenSendsTheValidatorsBackByteForByte() {
    server.on("/feed", FeedReply.ok("text/xml", "<rss/>").with("ETag", "W/\"é x\""));
    FetchResult.Fetched first = fetched(feed("/feed"));
    String etag = first.header("etag").orElseThrow();
    fetcher.fetch(FetchRequest.feed(server.at("/feed"), etag, "yesterday"));
    FeedRequest plain = server.requests("/feed").get(0);
    FeedRequest conditional = server.requests("/feed").get(1);
    assertThat(plain.header("if-none-match")).isEmpty();
    assertThat(plain.header("cookie")).isEmpty();
    assertThat(plain.header("referer")).isEmpty();
    assertThat(plain.header("user-agent").orElseThrow()).contains("mailto:a@b.example");
    assertThat(conditional.header("if-none-match")).contains("W/\"é x\"");
    assertThat(conditional.header("if-modified-since")).contains("yesterday");
  }

  @Test
  void takesNotModifiedAndGoneForWhatTheyAre() {
    server.on("/same", FeedReply.status(304).with("Cache-Control", "max-age=600"));
    server.on("/gone", FeedReply.status(410));
    assertThat(feed("/same")).isEqualTo(new FetchResult.NotModified(Duration.ofMinutes(10)));
    assertThat(feed("/gone")).isInstanceOf(FetchResult.Gone.class);
  }

  @Test
  void reportsPermanentMovesAlone() {
    server.on("/old", FeedReply.redirect(301, "/new"));
    server.on("/detour", FeedReply.redirect(302, "/new"));
    server.on("/new", FeedReply.ok("text/xml", "<rss/>"));
    assertThat(fetched(feed("/old")).moved()).isEqualTo(server.at("/new"));
    assertThat(fetched(feed("/detour")).moved()).isNull();
    assertThat(fetched(feed("/detour")).address()).isEqualTo(server.at("/new"));
  }

  @Test
  void leavesRedirectCirclesAfterTenHops() {
    server.on("/circle", FeedReply.redirect(302, "/circle"));
    assertThat(problem(feed("/circle"))).isEqualTo("fetch.too-many-redirects");
    assertThat(server.requests("/circle")).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.9:%d/", "//127.0.0.9:%d/", "http://[::ffff:127.0.0.9]:%d/",
        "http://[::ffff:7f00:9]:%d/", "http://127.9:%d/", "http://2130706441:%d/",
        "http://0x7f000009:%d/", "http://0x7f.0.0.9:%d/", "http://0177.0.0.011:%d/",
        "http://017700000011:%d/", "http://127.0.0.9.:%d/", "http://user@127.0.0.9:%d/",
        "http://127.0.0.9%%2e:%d/", "http:\\\\127.0.0.9:%d/", "http://①②⑦.⓪.⓪.⑨:%d/",
        "http://[64:ff9b::127.0.0.9]:%d/", "https://127.0.0.9:%d/", "ftp://127.0.0.9:%d/",
        "file:///etc/passwd#%d", "gopher://127.0.0.9:%d/", "http://127。0。0。9:%d/"
      })
  void noRedirectReachesAnotherLoopbackAddress(String notation) {
    String target = String.format(notation, canary.at("/").getPort());
    server.on("/away", FeedReply.redirect(302, target));
    assertThat(feed("/away")).isInstanceOf(FetchResult.TryLater.class);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void refusesAPrivateAddressOutright() {
    assertThat(problem(fetcher.fetch(FetchRequest.feed(canary.at("/"), null, null))))
        .isEqualTo("fetch.refused-address");
    assertThat(canary.connections()).isZero();
  }

  @Test
  void stopsABombAndAnEndlessBodyAtTheLargestSize() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      zip.write(new byte[50 << 20]);
    }
    server.on("/bomb", FeedReply.bytes(200, bomb.toByteArray()).with("Content-Encoding", "gzip"));
    server.on(
        "/endless",
        FeedReply.streamed(
            (out, pause) -> {
              while (true) {
                out.write(new byte[8192]);
              }
            }));
    assertThat(fetched(feed("/bomb")).body()).hasSize(MOST);
    assertThat(fetched(feed("/endless")).body()).hasSize(MOST);
  }

  @Test
  void givesUpAtTheDeadlineOnSilenceAndOnDrops() {
    server.on("/silent", FeedReply.silence());
    server.on(
        "/drops",
        FeedReply.streamed(
            (out, pause) -> {
              while (pause.of(Duration.ofMillis(200))) {
                out.write('x');
                out.flush();
              }
            }));
    assertThat(problem(feed("/silent"))).isEqualTo("fetch.too-slow");
    assertThat(problem(feed("/drops"))).isEqualTo("fetch.too-slow");
  }

  @Test
  void leavesTheWholeHostAloneWhileItAsks() {
    server.on("/busy", FeedReply.status(429).with("Retry-After", "120"));
    server.on("/other", FeedReply.ok("text/xml", "<rss/>"));
    assertThat(((FetchResult.TryLater) feed("/busy")).after()).isEqualTo(Duration.ofMinutes(2));
    assertThat(problem(feed("/other"))).isEqualTo("fetch.closed");
    assertThat(server.requests("/other")).isEmpty();
    time.advance(Duration.ofSeconds(121));
    assertThat(fetched(feed("/other")).body()).hasSize(6);
  }

  @Test
  void readsPagesOnlyWhereRobotsMay() {
    server.on("/robots.txt", FeedReply.ok("text/plain", "User-agent: *\nDisallow: /private/\n"));
    server.on("/private/a", FeedReply.ok("text/html", "secret"));
    server.on("/open", FeedReply.ok("text/html", "open"));
    assertThat(problem(page("/private/a"))).isEqualTo("fetch.robots");
    assertThat(new String(fetched(page("/open")).body(), StandardCharsets.UTF_8)).isEqualTo("open");
    assertThat(server.requests("/private/a")).isEmpty();
    assertThat(server.requests("/robots.txt")).hasSize(1);
  }

  private FetchResult feed(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path), null, null));
  }

  private FetchResult page(String path) {
    URI address = server.at(path);
    return fetcher.fetch(FetchRequest.page(address));
  }

  private static FetchResult.Fetched fetched(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return (FetchResult.Fetched) result;
  }

  private static String problem(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.TryLater.class);
    return ((FetchResult.TryLater) result).why().key();
  }
}
