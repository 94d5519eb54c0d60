package mujaz.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import mujaz.admin.Statistics;
import mujaz.store.Database;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.Test;

abstract class ModelUseContract {
  abstract Database open();

  @Test
  void aMonthsUseIsKeptAndTheNextBeginsAtNothing() {
    SettableTime time = SettableTime.at("2026-05-31T23:59:00Z");
    try (Database database = open()) {
      ModelUse use = new ModelUse(database.jdbi(), time);
      assertThat(use.tokens()).isZero();
      use.record(Outcome.WRITTEN, 120);
      use.record(Outcome.WRITTEN, 80);
      use.record(Outcome.TOO_SLOW, 30);
      assertThat(new ModelUse(database.jdbi(), time).tokens()).isEqualTo(230);
      assertThat(new Statistics(database.jdbi(), time).figures().model().outcomes())
          .isEqualTo(Map.of("written", 2L, "too-slow", 1L));
      time.advance(Duration.ofMinutes(2));
      assertThat(use.tokens()).isZero();
    }
  }
}
