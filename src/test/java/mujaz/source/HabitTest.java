package mujaz.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HabitTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void datesTellHowOftenASourcePublishes() {
    List<Instant> everyHour =
        Stream.iterate(NOW.minusSeconds(3600), date -> date.minusSeconds(3600)).limit(100).toList();
    assertThat(Habit.UNKNOWN.told(everyHour, NOW).itemsADay()).isCloseTo(24, Offset.offset(2.0));
    List<Instant> longAgo = everyHour.stream().map(d -> d.minus(Duration.ofDays(20))).toList();
    assertThat(Habit.UNKNOWN.told(longAgo, NOW).itemsADay()).isLessThan(2);
    List<Instant> toCome = everyHour.stream().map(d -> d.plus(Duration.ofDays(90))).toList();
    assertThat(Habit.UNKNOWN.told(toCome, NOW)).isEqualTo(Habit.UNKNOWN);
    assertThat(Habit.UNKNOWN.told(List.of(), NOW)).isEqualTo(Habit.UNKNOWN);
  }

  @Test
  void withoutDatesThePollsTellAndABurstIsBelievedAtOnce() {
    Habit habit = new Habit(2, Rhythm.UNSTATED);
    assertThat(habit.after(Duration.ofHours(1), 12).itemsADay()).isCloseTo(144, Offset.offset(1.0));
    Habit silent = new Habit(200, Rhythm.UNSTATED);
    for (int i = 0; i < 72; i++) {
      silent = silent.after(Duration.ofHours(1), 0);
    }
    assertThat(silent.itemsADay()).isLessThan(11);
  }

  @Test
  void aMoveIsBelievedAfterThreeSameAnswersInARow() {
    URI there = URI.create("https://new.example/feed");
    Move move = Move.NONE.and(there).and(there);
    assertThat(move.believed()).isNull();
    assertThat(move.and(there).believed()).isEqualTo(there);
    assertThat(move.and(null).and(there).believed()).isNull();
    assertThat(move.and(URI.create("https://other.example/")).and(there).believed()).isNull();
  }
}
