package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit's virtual clock (the generic cell rate algorithm): the moment up to which the budget is
 * spent. A message may go when that moment is no further ahead than the slack, so in no stretch of
 * time do more than {@code (stretch + slack) / step + 1} go. Not thread-safe.
 */
final class Spent {
  private Instant until = Instant.MIN;

  /** How long until a message may go; zero for now. */
  Duration wait(Instant now, Duration step, Duration slack) {
    Duration ahead = ahead(now, step, slack).minus(slack);
    return ahead.isNegative() ? Duration.ZERO : ahead;
  }

  /**
   * How far ahead of now the budget is spent. A clock that went back does not block for as long.
   */
  Duration ahead(Instant now, Duration step, Duration slack) {
    if (!until.isAfter(now)) {
      return Duration.ZERO;
    }
    Duration ahead = Duration.between(now, until);
    Duration most = slack.plus(step).plus(step);
    return ahead.compareTo(most) > 0 ? most : ahead;
  }

  void spend(Instant now, Duration step, Duration slack) {
    until = now.plus(ahead(now, step, slack)).plus(step);
  }
}
