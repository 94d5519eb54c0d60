package mujaz.source;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Says when a source is polled next: about twice as often as it publishes, within the settings'
 * bounds and not before the answer asks; after failures ever later, with jitter so that sources
 * that failed together do not come back together.
 */
public final class PollSchedule {
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final PollingSettings settings;
  private final RandomGenerator random;

  public PollSchedule(PollingSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /**
   * @param asked how long the source asks to be left alone
   * @param itemsADay how much it publishes
   */
  public Polling afterSuccess(
      Instant now,
      @Nullable String etag,
      @Nullable String lastModified,
      Duration asked,
      double itemsADay) {
    Duration habit =
        itemsADay <= 0
            ? settings.maxInterval()
            : Duration.ofSeconds((long) (Duration.ofDays(1).toSeconds() / itemsADay / 2));
    Duration wait = longer(settings.minInterval(), shorter(habit, settings.maxInterval()));
    Duration pause = jittered(longer(wait, shorter(asked, Duration.ofDays(1))), 0.1);
    return new Polling(now.plus(pause), etag, lastModified, 0, null, now);
  }

  /**
   * @param after what the answer asks for; null where it does not say
   */
  public Polling afterFailure(
      Instant now, Polling before, @Nullable Duration after, Problem problem) {
    int failures = before.failures() + 1;
    Duration backOff =
        shorter(
            settings.minInterval().multipliedBy(1L << Math.min(failures - 1, 10)),
            LONGEST_BACK_OFF);
    Duration wait = after == null ? jittered(backOff, 0.25) : longer(after, settings.minInterval());
    return new Polling(
        now.plus(wait),
        before.etag(),
        before.lastModified(),
        failures,
        problem,
        before.lastSuccessAt());
  }

  /** After a 410 the source is never polled again by itself. */
  public Polling afterGone(Instant now, Polling before, Problem problem) {
    return new Polling(
        now.plus(NEVER), null, null, before.failures() + 1, problem, before.lastSuccessAt());
  }

  private Duration jittered(Duration wait, double share) {
    return wait.plusMillis((long) (wait.toMillis() * share * random.nextDouble()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
