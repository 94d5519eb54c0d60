package mujaz.source.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void whoSpeaksHourlyIsQuietAfterADay() {
    assertThat(quiet(Duration.ofHours(1), Duration.ofHours(25))).isTrue();
    assertThat(quiet(Duration.ofHours(1), Duration.ofHours(23))).isFalse();
  }

  @Test
  void whoSpeaksOnceADayIsNotQuietOverAWeekend() {
    assertThat(quiet(Duration.ofDays(1), Duration.ofDays(2))).isFalse();
    assertThat(quiet(Duration.ofDays(1), Duration.ofHours(73))).isTrue();
  }

  @Test
  void ofWhoHasHardlySpokenNoHabitIsKnown() {
    assertThat(Silence.isUnusual(List.of(NOW.minus(Duration.ofDays(20))), NOW)).isFalse();
  }

  private static boolean quiet(Duration pause, Duration silent) {
    List<Instant> brought =
        IntStream.rangeClosed(0, 12)
            .mapToObj(i -> NOW.minus(silent).minus(pause.multipliedBy(12L - i)))
            .toList();
    return Silence.isUnusual(brought, NOW);
  }
}
