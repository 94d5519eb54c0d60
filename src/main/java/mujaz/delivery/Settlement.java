package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a delivery that was in flight.
 *
 * @param messageId the transport's number of what was sent; null for none
 * @param why null where all is well
 * @param nextAttemptAt when a waiting one may be tried again; null for one that is settled
 * @param tried whether this counts as an attempt
 */
record Settlement(
    DeliveryId id,
    State state,
    @Nullable Long messageId,
    @Nullable Problem why,
    @Nullable Instant nextAttemptAt,
    boolean tried) {

  static Settlement sent(DeliveryId id, long messageId) {
    return new Settlement(id, State.SENT, messageId, null, null, true);
  }

  static Settlement ended(DeliveryId id, State state, Problem why) {
    return new Settlement(id, state, null, why, null, true);
  }

  /** It was definitely refused, and waits again. */
  static Settlement again(DeliveryId id, Instant now, Duration after, Problem why) {
    return new Settlement(id, State.WAITING, null, why, now.plus(after), true);
  }

  /** It was never begun, and waits as before. */
  static Settlement back(DeliveryId id, Instant now, Duration after) {
    return new Settlement(id, State.WAITING, null, null, now.plus(after), false);
  }
}
