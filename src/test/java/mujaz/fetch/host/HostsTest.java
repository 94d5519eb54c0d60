package mujaz.fetch.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import mujaz.source.Host;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  private static final Host A = Host.of(URI.create("https://a.example/"));
  private static final Host B = Host.of(URI.create("https://b.example/"));
  private static final Host C = Host.of(URI.create("https://c.example/"));

  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "https://News.Example/a, https://news.example:443",
    "https://news.example:443/b?c, https://news.example:443",
    "http://news.example./, http://news.example:80",
    "http://user:pass@news.example:8080/, http://news.example:8080",
    "http://my_site.example/, http://my_site.example:80",
    "http://[::1]:81/, http://[::1]:81",
    "http://[::1]/, http://[::1]:80",
    "http://أخبار.example/, http://xn--igbicxr.example:80"
  })
  void aHostIsSchemeNameAndPort(String address, String host) {
    assertThat(Host.of(URI.create(address))).hasToString(host);
  }

  @Test
  void aHostHasSoManyPlacesAndNoMore() throws InterruptedException {
    HostPace pace = new HostPace(2);
    assertThat(pace.enter(A, Duration.ZERO, Duration.ZERO)).isTrue();
    assertThat(pace.enter(A, Duration.ZERO, Duration.ZERO)).isTrue();
    assertThat(pace.enter(A, Duration.ofMillis(5), Duration.ZERO)).isFalse();
    assertThat(pace.enter(B, Duration.ZERO, Duration.ZERO)).isTrue();
    pace.leave(A);
    assertThat(pace.enter(A, Duration.ZERO, Duration.ZERO)).isTrue();
  }

  @Test
  void whoCannotHaveAPlaceInTimeForTheGapDoesNotWaitForIt() throws InterruptedException {
    HostPace pace = new HostPace(2);
    assertThat(pace.enter(A, Duration.ofHours(1), Duration.ofHours(2))).isTrue();
    assertThat(pace.enter(A, Duration.ofHours(1), Duration.ofHours(2))).isFalse();
  }

  @Test
  void aHoldIsAWeekAtMostAndTheLongerOfTwoHolds() {
    HostHolds holds = HostHolds.inMemory(time);
    holds.hold(A, Duration.ofDays(3650));
    assertThat(holds.leftOf(A)).isEqualTo(Duration.ofDays(7));
    holds.hold(B, Duration.ofMinutes(10));
    holds.hold(B, Duration.ofMinutes(1));
    assertThat(holds.leftOf(B)).isEqualTo(Duration.ofMinutes(10));
    time.advance(Duration.ofMinutes(10));
    assertThat(holds.held()).containsExactly(A.toString());
  }

  @Test
  void aHostRestsLongerEachTimeUntilItAnswers() {
    HostTrouble trouble = new HostTrouble(time);
    for (int i = 0; i < 3; i++) {
      assertThat(trouble.restOf(A)).isZero();
      trouble.failed(A);
    }
    assertThat(trouble.restOf(A)).isEqualTo(Duration.ofMinutes(1));
    trouble.failed(A);
    assertThat(trouble.restOf(A)).isEqualTo(Duration.ofMinutes(2));
    trouble.answered(A);
    assertThat(trouble.restOf(A)).isZero();
    for (int i = 0; i < 5; i++) {
      trouble.failed(B);
      time.advance(Duration.ofHours(2));
    }
    assertThat(trouble.restOf(B)).isZero();
  }

  @Test
  void theNetworkIsGoneOnceThreeHostsAreAndBackWithTheFirstAnswer() {
    Network network = new Network(time);
    network.unreached(A);
    network.unreached(A);
    network.unreached(A);
    network.unreached(B);
    assertThat(network.isGone()).isFalse();
    network.answered();
    network.unreached(B);
    network.unreached(C);
    assertThat(network.isGone()).isFalse();
    network.unreached(A);
    assertThat(network.isGone()).isTrue();
    network.answered();
    assertThat(network.isGone()).isFalse();
  }
}
