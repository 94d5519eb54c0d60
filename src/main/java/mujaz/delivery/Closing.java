package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch of time for which the peer has closed a chat or the bot to us.
 *
 * @param at when it began
 * @param until when it ends; in the past for one that is kept for its rate
 * @param rate thousandths of a message a second that the bot may send since; 0 for not known
 */
record Closing(Instant at, Instant until, long rate) {
  /** How long it still holds; a clock that went back does not make it longer. */
  Duration left(Instant now) {
    Instant end = at.isAfter(now) ? now.plus(Duration.between(at, until)) : until;
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }
}
