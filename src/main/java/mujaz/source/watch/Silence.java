package mujaz.source.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a source is quiet against its habit. */
final class Silence {
  private static final int FEWEST = 10;
  private static final int TIMES = 3;
  private static final Duration SHORTEST = Duration.ofDays(1);

  private Silence() {}

  /**
   * Three times as long as its longest pause so far, and a day: a weekly pause, once seen, is a
   * habit. Of a source that has brought something fewer than ten times no habit is known.
   *
   * @param brought when it brought something new, in order
   */
  static boolean isUnusual(List<Instant> brought, Instant now) {
    if (brought.size() < FEWEST) {
      return false;
    }
    Duration longest = SHORTEST.dividedBy(TIMES);
    for (int i = 1; i < brought.size(); i++) {
      Duration pause = Duration.between(brought.get(i - 1), brought.get(i));
      longest = pause.compareTo(longest) > 0 ? pause : longest;
    }
    Duration silent = Duration.between(brought.get(brought.size() - 1), now);
    return silent.compareTo(longest.multipliedBy(TIMES)) > 0;
  }
}
