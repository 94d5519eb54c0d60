package mujaz.delivery;

import java.time.Duration;

/**
 * How messages go out.
 *
 * @param messagesPerSecond over all chats
 * @param rule what is done with a message whose fate a crash hid
 * @param inFlight messages being sent at one time; a crash leaves at most as many uncertain
 * @param spread digests due at one moment go out spread over this long
 */
public record DeliverySettings(int messagesPerSecond, Rule rule, int inFlight, Duration spread) {
  /** What is done with a message whose fate is not known. */
  public enum Rule {
    /** It is not sent again, and that is shown. */
    ONCE,
    /** It is sent again, and may arrive twice. */
    AT_LEAST_ONCE
  }

  public DeliverySettings {
    if (messagesPerSecond < 1 || messagesPerSecond > 1_000) {
      throw new IllegalArgumentException("messages-per-second must be 1 to 1000");
    }
    if (inFlight < 1 || inFlight > 1_000) {
      throw new IllegalArgumentException("in-flight must be 1 to 1000");
    }
    if (spread.isNegative() || spread.toMinutes() > 60) {
      throw new IllegalArgumentException("spread must be 0s to 60m");
    }
  }
}
