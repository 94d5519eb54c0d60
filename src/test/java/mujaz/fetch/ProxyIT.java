package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.fetch.proxy.FetchProxy;
import mujaz.testkit.LittleProxy;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through a proxy nothing can be reached that could not be reached without it. */
@Timeout(60)
class ProxyIT {
  private final FeedServer server = FeedServer.start();
  private final FeedServer canary = FeedServer.start("127.0.0.9");
  private final LittleProxy open = LittleProxy.start("");
  private final LittleProxy closed = LittleProxy.start("me:p:ss");
  private final Fetcher fetcher =
      fetcher(
          "http=" + open.http(""),
          "socks=" + open.socks(""),
          "login=" + closed.http("me:p:ss"),
          "slogin=" + closed.socks("me:p:ss"),
          "wrong=" + closed.http("me:other"),
          "swrong=" + closed.socks("me:other"),
          "site=http://" + server.allowedHost(),
          "down=socks5://127.0.0.1:1");

  private Fetcher fetcher(String... proxies) {
    FetchSettings settings =
        new FetchSettings(
            List.of(server.allowedHost()),
            FetchSettings.WEB_PORTS,
            64 << 10,
            Duration.ofSeconds(5),
            "mailto:a@b.example",
            2,
            List.of(proxies).stream().map(FetchProxy::parse).toList());
    return new Fetcher(settings, SettableTime.at("2026-11-23T09:00:00Z"));
  }

  @AfterEach
  void close() {
    server.close();
    canary.close();
    open.close();
    closed.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks", "login", "slogin"})
  void aFeedComesThroughItByTheAddressThatWasLookedUpHere(String proxy) {
    server.on("/feed", FeedReply.ok("text/xml", "<rss/>"));
    URI named = URI.create("http://localhost:" + server.at("/").getPort() + "/feed");
    assertThat(fetcher.fetch(FetchRequest.feed(named, null, null).via(proxy)))
        .isInstanceOfSatisfying(
            FetchResult.Fetched.class, fetched -> assertThat(fetched.body()).hasSize(6));
    assertThat(proxy.endsWith("login") ? closed.asked() : open.asked())
        .containsExactly(server.allowedHost());
  }

  @Test
  void whatRobotsMayReadIsAskedTheSameWay() {
    server.on("/robots.txt", FeedReply.ok("text/plain", "User-agent: *\nDisallow: /private"));
    FetchRequest page = FetchRequest.page(server.at("/private/page"));
    assertThat(problem(fetcher.fetch(page.via("http")))).isEqualTo("fetch.robots");
    assertThat(server.requests("/robots.txt")).hasSize(1);
    assertThat(open.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks"})
  void noPrivateAddressIsReachedThroughIt(String proxy) {
    URI target = canary.at("/");
    server.on("/away", FeedReply.redirect(302, target.toString()));
    assertThat(problem(feed(target, proxy))).isEqualTo("fetch.refused-address");
    assertThat(problem(feed(server.at("/away"), proxy))).isEqualTo("fetch.refused-address");
    assertThat(canary.connections()).isZero();
    assertThat(open.asked()).containsExactly(server.allowedHost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "swrong", "site", "down"})
  void aProxyThatDoesNotLetUsThroughIsToldFromTheSite(String proxy) {
    assertThat(problem(feed(server.at("/feed"), proxy))).isEqualTo("fetch.proxy");
    assertThat(server.requests("/feed")).isEmpty();
  }

  @Test
  void aProxyThatTheSettingsDoNotKnowIsNoReasonToGoWithout() {
    assertThat(problem(feed(server.at("/feed"), "gone"))).isEqualTo("fetch.no-proxy");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "=http://a:1",
        "home=a:1",
        "home=http://me:secret@a",
        "Home=http://a:1",
        "none=http://a:1",
        "home=https://a:1",
        "home=http://me:secret@a:1/path",
        "home=http://me:secret@[a:1"
      })
  void aWrongOneIsRefusedWithoutRepeatingItsPassword(String written) {
    assertThatThrownBy(() -> FetchProxy.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("written name=")
        .hasMessageNotContaining("secret");
    assertThat(FetchProxy.parse("a=http://me:secret@b:1").toString()).doesNotContain("secret");
  }

  private FetchResult feed(URI address, String proxy) {
    return fetcher.fetch(FetchRequest.feed(address, null, null).via(proxy));
  }

  private static String problem(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.TryLater.class);
    return ((FetchResult.TryLater) result).why().key();
  }
}
