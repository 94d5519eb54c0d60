package mujaz.bench.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.bench.citizen.play.Ledger;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  @Test
  void eachBarThatIsMissedIsSaid() {
    assertThat(figures(0, 1000, 0, 10, 0).missed()).isEmpty();
    assertThat(figures(1, 1000, 0, 10, 0).missed()).containsExactly("rule: broken 1 times");
    assertThat(figures(0, 1000, 1, 10, 0).missed()).isEmpty();
    assertThat(figures(0, 1000, 2, 10, 0).missed()).hasSize(1);
    assertThat(figures(0, 0, 0, 10, 0).missed()).hasSize(1);
    assertThat(figures(0, 1000, 0, 16, 0).missed()).containsExactly("median latency 16.0 s");
    assertThat(figures(0, 1000, 0, 10, 1).missed()).containsExactly("1 connections to the canary");
  }

  private static CitizenFigures figures(
      int breaks, int items, int missing, int latency, int canary) {
    Ledger ledger = new Ledger();
    ledger.check("rule", true, "kind", "");
    if (breaks > 0) {
      ledger.check("rule", false, "kind", "so it was");
    }
    Duration time = Duration.ofSeconds(20);
    return new CitizenFigures(
        1,
        1,
        new Course(1, time, 1, time, time),
        9,
        canary,
        new CitizenFigures.Items(items, missing, 0, Duration.ofSeconds(latency)),
        Duration.ofSeconds(15),
        ledger.entries());
  }
}
