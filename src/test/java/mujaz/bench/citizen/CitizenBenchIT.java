package mujaz.bench.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import mujaz.bench.citizen.play.Ledger;
import org.junit.jupiter.api.Test;

/**
 * Every kind of feed, in short and at speed: what takes twenty minutes is {@code bench citizen}.
 */
class CitizenBenchIT {
  private static final Set<String> ALWAYS =
      Set.of(
          "302, 303 and 307 are never adopted",
          "410 is final",
          "GET alone",
          "an honest User-Agent with a contact",
          "at most two in flight a host",
          "gzip and br are taken",
          "no Referer",
          "no article is from the future",
          "no cookies",
          "redirects end somewhere",
          "robots.txt is respected",
          "validators go back byte for byte");

  @Test
  void theProgramIsAModelCitizen() {
    CitizenFigures figures =
        new CitizenBench(
                new Course(
                    1, Duration.ofSeconds(20), 8, Duration.ofSeconds(40), Duration.ofSeconds(10)),
                InstantSource.system())
            .run(line -> {});
    assertThat(figures.kinds()).isGreaterThan(80);
    assertThat(figures.feeds()).isGreaterThanOrEqualTo(figures.kinds());
    assertThat(figures.canaryConnections()).isZero();
    assertThat(figures.items().counted()).isGreaterThan(100);
    assertThat(figures.rules())
        .filteredOn(rule -> ALWAYS.contains(rule.rule()))
        .allSatisfy(rule -> assertThat(rule.breaks()).as(rule.toString()).isZero());
    assertThat(figures.rules()).extracting(Ledger.Entry::rule).containsAll(ALWAYS);
  }
}
