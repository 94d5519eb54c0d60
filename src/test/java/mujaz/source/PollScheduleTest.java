package mujaz.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import mujaz.source.profile.Profile;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final Problem WHY = Problem.of("fetch.failed", "host", "a.example");

  private final PollSchedule schedule =
      new PollSchedule(
          new PollingSettings(Duration.ofMinutes(5), Duration.ofHours(4), 8), new Random(1));

  @Test
  void pollsEightTimesAsOftenAsTheSourcePublishesWithinTheSettings() {
    assertWait(after(0, Rhythm.UNSTATED, Duration.ZERO), Duration.ofHours(4));
    assertWait(after(3, Rhythm.UNSTATED, Duration.ZERO), Duration.ofHours(1));
    assertWait(after(1e6, Rhythm.UNSTATED, Duration.ZERO), Duration.ofMinutes(5));
  }

  @Test
  void waitsForTheLongestThatAnybodyAsksAndADayAtMost() {
    assertWait(after(1e6, every(60), Duration.ofMinutes(30)), Duration.ofMinutes(60));
    assertWait(after(1e6, every(30), Duration.ofMinutes(60)), Duration.ofMinutes(60));
    assertWait(after(0, every(60), Duration.ofMinutes(30)), Duration.ofHours(4));
    assertThat(after(0, every(60 * 24 * 30), Duration.ZERO)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void leavesOutTheHoursAndDaysThatItIsAskedTo() {
    Duration toNoon = after(1e6, skipping(Set.of(9, 10, 11)), Duration.ZERO);
    assertThat(toNoon).isBetween(Duration.ofHours(3), Duration.ofMinutes(210));
    Rhythm noMonday = new Rhythm(null, Set.of(), Set.of(DayOfWeek.MONDAY));
    assertThat(after(1e6, noMonday, Duration.ZERO))
        .isBetween(Duration.ofHours(15), Duration.ofMinutes(15 * 60 + 30));
    Rhythm fewDays = new Rhythm(null, Set.of(), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
    assertThat(after(1e6, fewDays, Duration.ZERO)).isEqualTo(Duration.ofDays(1));
    Rhythm never = new Rhythm(null, Set.of(), Set.of(DayOfWeek.values()));
    assertWait(after(1e6, never, Duration.ZERO), Duration.ofMinutes(5));
  }

  @Test
  void sourcesThatWereAddedTogetherAreSpreadOverTheInterval() {
    int[] quarters = new int[4];
    LongStream.rangeClosed(1, 1000)
        .forEach(
            id -> {
              Source fresh = source(id, Polling.firstAt(NOW));
              Duration wait = wait(schedule.afterSuccess(NOW, fresh, answer(3)));
              assertThat(wait).isBetween(Duration.ofHours(1), Duration.ofHours(2));
              quarters[(int) ((wait.toMinutes() - 60) / 15) % 4]++;
            });
    assertThat(quarters).satisfies(counts -> assertThat(counts[0]).isBetween(230, 270));
    assertThat(quarters).satisfies(counts -> assertThat(counts[3]).isBetween(230, 270));
  }

  @Test
  void theSpreadIsTheSameInEveryRunAndComesAgainAfterAnOutage() {
    PollSchedule other =
        new PollSchedule(
            new PollingSettings(Duration.ofMinutes(5), Duration.ofHours(4), 8), new Random(2));
    Source fresh = source(7, Polling.firstAt(NOW));
    Duration spread = wait(schedule.afterSuccess(NOW, fresh, answer(3)));
    assertThat(wait(other.afterSuccess(NOW, fresh, answer(3)))).isEqualTo(spread);
    Source late = source(7, answered(NOW.minus(Duration.ofHours(3))));
    assertThat(wait(schedule.afterSuccess(NOW, late, answer(3)))).isEqualTo(spread);
  }

  @Test
  void failuresWaitTwiceAsLongEachTimeWithJitterAndADayAtMost() {
    Polling polling = answered(NOW);
    Duration least = Duration.ofMinutes(5);
    for (int i = 1; i <= 12; i++) {
      polling = schedule.afterFailure(NOW, polling, null, WHY);
      assertThat(polling.failures()).isEqualTo(i);
      assertThat(wait(polling)).isBetween(least, least.multipliedBy(5).dividedBy(4));
      least = least.multipliedBy(2);
      least = least.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : least;
    }
    assertThat(polling.problem()).isEqualTo(WHY);
    assertThat(wait(schedule.afterFailure(NOW, answered(NOW), null, WHY)))
        .isNotEqualTo(wait(schedule.afterFailure(NOW, answered(NOW), null, WHY)));
  }

  @Test
  void aStatedTimeIsKeptTo() {
    assertThat(wait(schedule.afterFailure(NOW, answered(NOW), Duration.ofHours(2), WHY)))
        .isBetween(Duration.ofHours(2), Duration.ofMinutes(150));
  }

  @Test
  void aHostsHoldAndOurOwnOutageAreNoFailuresOfTheSource() {
    Polling before = answered(NOW);
    Polling held = schedule.afterNothing(NOW, before, Duration.ofHours(2));
    assertThat(wait(held)).isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
    assertThat(held.failures()).isZero();
    assertThat(held.problem()).isNull();
    Polling outage = schedule.afterOutage(NOW, before);
    assertThat(wait(outage)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertThat(outage.failures()).isZero();
    assertThat(outage.problem()).isNotNull();
  }

  @Test
  void whatIsGoneIsGoneUntilSomebodyAsks() {
    Polling gone = schedule.afterGone(NOW, answered(NOW), WHY);
    assertThat(gone.isGone()).isTrue();
    assertThat(gone.problem()).isEqualTo(WHY);
    assertThat(gone.validators()).isEqualTo(Validators.NONE);
  }

  private Duration after(double itemsADay, Rhythm rhythm, Duration pause) {
    PollSchedule.Answer answer =
        new PollSchedule.Answer(
            Validators.NONE, null, pause, Move.NONE, new Habit(itemsADay, rhythm));
    return wait(schedule.afterSuccess(NOW, source(1, answered(NOW)), answer));
  }

  private static PollSchedule.Answer answer(double itemsADay) {
    return new PollSchedule.Answer(
        Validators.NONE, null, Duration.ZERO, Move.NONE, new Habit(itemsADay, Rhythm.UNSTATED));
  }

  private static Polling answered(Instant due) {
    return new Polling(due, Validators.NONE, null, 0, null, due, Move.NONE, Habit.UNKNOWN, false);
  }

  private static Source source(long id, Polling polling) {
    return new Source(
        new SourceId(id),
        "A",
        URI.create("https://a.example/feed"),
        SourceKind.FEED,
        Language.ENGLISH,
        null,
        false,
        polling,
        Profile.PLAIN,
        PastPolls.NONE);
  }

  private static Rhythm every(int minutes) {
    return new Rhythm(Duration.ofMinutes(minutes), Set.of(), Set.of());
  }

  private static Rhythm skipping(Set<Integer> hours) {
    return new Rhythm(null, hours, Set.of());
  }

  private static Duration wait(Polling polling) {
    return Duration.between(NOW, polling.nextPollAt());
  }

  private static void assertWait(@Nullable Duration wait, Duration wanted) {
    assertThat(wait).isBetween(wanted, wanted.multipliedBy(51).dividedBy(50));
  }
}
