package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import mujaz.bench.FeedServer;
import mujaz.fetch.host.HostHolds;
import mujaz.source.Validators;
import mujaz.store.Database;
import mujaz.testkit.Databases;
import mujaz.testkit.SettableTime;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherIT {
  private static final int MOST = 64 << 10;

  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private final FeedServer server = FeedServer.start();
  private final FeedServer canary = FeedServer.start("127.0.0.9");
  private final FetchSettings settings =
      new FetchSettings(
          List.of(server.allowedHost()), MOST, Duration.ofSeconds(2), "mailto:a@b.example", 2);
  private final Fetcher fetcher = new Fetcher(settings, time);

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
    FetchResult same = fetcher.fetch(FetchRequest.feed(server.at("/same"), "a", null));
    assertThat(same).isInstanceOf(FetchResult.NotModified.class);
    assertThat(((FetchResult.NotModified) same).pause()).isEqualTo(Duration.ofMinutes(10));
    // Nobody asked whether anything had changed.
    assertThat(problem(feed("/same"))).isEqualTo("fetch.status");
    assertThat(feed("/gone")).isInstanceOf(FetchResult.Gone.class);
  }

  @Test
  void aProofOfBeingHumanIsToldFromARefusal() {
    String guard =
        "<html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x>";
    server.on("/guarded", page(403, guard));
    server.on("/stated", FeedReply.status(403).with("cf-mitigated", "challenge"));
    server.on("/refused", page(403, "<html><title>Forbidden</title>No."));
    assertThat(problem(feed("/guarded"))).isEqualTo("fetch.challenge");
    assertThat(problem(feed("/stated"))).isEqualTo("fetch.challenge");
    assertThat(problem(feed("/refused"))).isEqualTo("fetch.status");
  }

  private static FeedReply page(int status, String html) {
    return FeedReply.bytes(status, html.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/html");
  }

  @Test
  void sendsValidatorsToTheAddressThatGaveThemAlone() {
    server.on("/old", FeedReply.redirect(302, "/new"));
    server.on("/new", FeedReply.status(304));
    Validators of = new Validators("\"1\"", null, server.at("/new"));
    assertThat(fetcher.fetch(FetchRequest.feed(server.at("/old"), of)))
        .isInstanceOf(FetchResult.NotModified.class);
    assertThat(server.requests("/old").get(0).header("if-none-match")).isEmpty();
    assertThat(server.requests("/new").get(0).header("if-none-match")).contains("\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"301,308,true", "308,301,true", "301,302,false", "302,301,false", "307,303,false"})
  void aMoveIsPermanentOnlyWhereEveryHopIs(int first, int second, boolean permanent) {
    server.on("/old", FeedReply.redirect(first, "/detour"));
    server.on("/detour", FeedReply.redirect(second, "/new#top"));
    server.on("/new", FeedReply.ok("text/xml", "<rss/>"));
    FetchResult.Fetched fetched = fetched(feed("/old"));
    assertThat(fetched.address()).isEqualTo(server.at("/new"));
    assertThat(fetched.moved()).isEqualTo(permanent ? server.at("/new") : null);
  }

  @Test
  void leavesRedirectCirclesAndEndlessRedirects() {
    server.on("/circle", FeedReply.redirect(302, "/round"));
    server.on("/round", FeedReply.redirect(302, "/circle"));
    assertThat(problem(feed("/circle"))).isEqualTo("fetch.too-many-redirects");
    assertThat(server.requests("/circle")).hasSize(1);
    for (int i = 0; i < 20; i++) {
      server.on("/" + i, FeedReply.redirect(302, "/" + (i + 1)));
    }
    assertThat(problem(feed("/0"))).isEqualTo("fetch.too-many-redirects");
    assertThat(server.requests("/10")).hasSize(1);
    assertThat(server.requests("/11")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "http:", "https://", "#top"})
  void aRedirectToNowhereIsAskedOnce(String location) {
    server.on("/nowhere", FeedReply.redirect(301, location));
    assertThat(feed("/nowhere")).isInstanceOf(FetchResult.TryLater.class);
    assertThat(server.requests("/nowhere")).hasSize(1);
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
  void aNameServerThatChangesItsMindLeadsNowhereElse() {
    try (FeedServer both = FeedServer.start(List.of("127.0.0.1", "127.0.0.9"))) {
      both.on("/feed", FeedReply.ok("text/xml", "<rss/>"));
      URI named = URI.create("http://news.example:" + both.at("/").getPort() + "/feed");
      FetchRequest feed = FetchRequest.feed(named, null, null);
      assertThat(fetched(resolving(both, "127.0.0.9", "127.0.0.1").fetch(feed)).body()).hasSize(6);
      assertThat(both.connections()).isEqualTo(1);
      assertThat(problem(resolving(both, "127.0.0.9").fetch(feed)))
          .isEqualTo("fetch.refused-address");
      assertThat(both.connections()).isEqualTo(1);
    }
  }

  /** Told these addresses whatever it asks for; the first that the server has is allowed. */
  private Fetcher resolving(FeedServer of, String... answers) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .dns(
                name -> {
                  List<InetAddress> told = new ArrayList<>();
                  for (String answer : answers) {
                    told.add(InetAddress.getByName(answer));
                  }
                  return told;
                })
            .build();
    FetchSettings allowing =
        new FetchSettings(
            List.of(of.allowedHost()), MOST, Duration.ofSeconds(2), "mailto:a@b.example", 2);
    return new Fetcher(client, allowing, time);
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
  void aHoldSurvivesARestartAndIsForPagesToo() {
    server.on("/busy", FeedReply.status(503).with("Retry-After", "Mon, 23 Nov 2026 11:00:00 GMT"));
    try (Database database = Databases.h2()) {
      Fetcher before =
          new Fetcher(new OkHttpClient(), settings, HostHolds.kept(database.jdbi(), time), time);
      before.fetch(FetchRequest.feed(server.at("/busy"), null, null));
      HostHolds after = HostHolds.kept(database.jdbi(), time);
      assertThat(after.held()).containsExactly("http://" + server.allowedHost());
      Fetcher restarted = new Fetcher(new OkHttpClient(), settings, after, time);
      FetchResult page = restarted.fetch(FetchRequest.page(server.at("/page")));
      assertThat(page).isInstanceOf(FetchResult.TryLater.class);
      assertThat(server.requests("/page")).isEmpty();
      time.advance(Duration.ofHours(2));
      assertThat(HostHolds.kept(database.jdbi(), time).held()).isEmpty();
    }
  }

  @Test
  void noAnswerIsAskedForTwice() {
    server.on("/408", FeedReply.status(408));
    server.on("/503", FeedReply.status(503).with("Retry-After", "0"));
    server.on("/401", FeedReply.status(401).with("WWW-Authenticate", "Basic realm=\"x\""));
    for (String path : List.of("/408", "/503", "/401")) {
      assertThat(problem(feed(path))).isEqualTo("fetch.status");
      assertThat(server.requests(path)).hasSize(1);
    }
  }

  @Test
  void aFloodOfHeadersIsRefusedAndDoesNotHurt() {
    FeedReply flood = FeedReply.ok("text/xml", "<rss/>");
    for (int i = 0; i < 400; i++) {
      flood = flood.with("X-Flood-" + i, "x".repeat(1000));
    }
    server.on("/flood", flood);
    server.on("/line", FeedReply.ok("text/xml", "<rss/>").with("X", "x".repeat(1 << 20)));
    assertThat(problem(feed("/flood"))).isEqualTo("fetch.failed");
    assertThat(problem(feed("/line"))).isEqualTo("fetch.failed");
  }

  private FetchResult feed(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path), null, null));
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
