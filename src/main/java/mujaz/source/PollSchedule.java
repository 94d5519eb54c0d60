package mujaz.source;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Says when a source is polled next: eight times as often as it publishes, within the settings'
 * bounds, and not before the answer or the feed asks, a day at most. Sources that were added
 * together, or were late together after an outage, are spread over the interval by a hash of each,
 * so that they do not come as a wall again. After failures ever later, with jitter.
 */
public final class PollSchedule {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration WIDEST_SPREAD = Duration.ofHours(1);
  private static final Duration AFTER_SKIPPING = Duration.ofMinutes(30);

  /** So many polls an item: what is new then waits a sixteenth of the time between two items. */
  private static final int TIMES = 8;

  private static final Duration SOON = Duration.ofSeconds(30);

  private final PollingSettings settings;
  private final RandomGenerator random;

  /**
   * What a source answered.
   *
   * @param validators of the body that we have now
   * @param bodyHash null where the same body is to be read again
   * @param pause how long the answer asks to be left alone
   */
  public record Answer(
      Validators validators, @Nullable String bodyHash, Duration pause, Move move, Habit habit) {}

  public PollSchedule(PollingSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  public Polling afterSuccess(Instant now, Source source, Answer answer) {
    Rhythm rhythm = answer.habit().rhythm();
    Duration interval = interval(answer.habit().itemsADay());
    Duration wait = longer(longer(interval, answer.pause()), stated(rhythm));
    Polling before = source.polling();
    boolean late = now.isAfter(before.nextPollAt().plus(interval));
    Duration spread =
        before.lastSuccessAt() == null || late
            ? part(shorter(wait, WIDEST_SPREAD), share(source.id()))
            : part(wait, 0.02 * random.nextDouble());
    Instant wished = now.plus(wait).plus(spread);
    Instant allowed = rhythm.allowedFrom(wished);
    if (allowed.isAfter(wished)) {
      allowed = allowed.plus(part(AFTER_SKIPPING, share(source.id())));
    }
    Instant last = now.plus(LONGEST);
    return new Polling(
        allowed.isAfter(last) ? last : allowed,
        answer.validators(),
        answer.bodyHash(),
        0,
        null,
        now,
        answer.move(),
        answer.habit(),
        false);
  }

  private Duration interval(double itemsADay) {
    Duration habit =
        Duration.ofSeconds(
            (long) (Duration.ofDays(1).toSeconds() / Math.max(itemsADay, 0.01) / TIMES));
    return longer(settings.minInterval(), shorter(habit, settings.maxInterval()));
  }

  private static Duration stated(Rhythm rhythm) {
    Duration stated = rhythm.atLeastEvery();
    return stated == null ? Duration.ZERO : stated;
  }

  /**
   * @param after what the answer asks for; null where it does not say
   */
  public Polling afterFailure(
      Instant now, Polling before, @Nullable Duration after, Problem problem) {
    int failures = before.failures() + 1;
    Duration backOff =
        shorter(settings.minInterval().multipliedBy(1L << Math.min(failures - 1, 10)), LONGEST);
    Duration wait = after == null ? backOff : longer(after, backOff);
    return new Polling(
        now.plus(wait).plus(part(wait, 0.25 * random.nextDouble())),
        before.validators(),
        before.bodyHash(),
        failures,
        problem,
        before.lastSuccessAt(),
        Move.NONE,
        before.habit(),
        false);
  }

  /** After a poll in which nothing was asked of the source: it is no failure of its own. */
  public Polling afterNothing(Instant now, Polling before, @Nullable Duration after) {
    Duration wait = longer(after == null ? SOON : after, Duration.ofSeconds(1));
    return before.put(soon(now.plus(wait)));
  }

  /** While our own network is gone: soon again, and no failure of the source. */
  public Polling afterOutage(Instant now, Polling before) {
    return before.put(soon(now.plus(SOON))).saying(Problem.of("fetch.network"));
  }

  /** After a 410 the source is never polled again by itself. */
  public Polling afterGone(Instant now, Polling before, Problem problem) {
    return new Polling(
        now,
        Validators.NONE,
        null,
        before.failures() + 1,
        problem,
        before.lastSuccessAt(),
        Move.NONE,
        before.habit(),
        true);
  }

  private Instant soon(Instant moment) {
    return moment.plus(part(SOON, random.nextDouble()));
  }

  /** The same for a source on every day and in every run, and even over all sources. */
  private static double share(SourceId id) {
    long mixed = id.value() * 0x9E37_79B9_7F4A_7C15L;
    return (mixed >>> 11) * 0x1p-53;
  }

  private static Duration part(Duration whole, double share) {
    return Duration.ofMillis((long) (whole.toMillis() * share));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
