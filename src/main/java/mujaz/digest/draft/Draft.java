package mujaz.digest.draft;

import java.time.Instant;
import mujaz.subscription.ChatId;
import mujaz.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * One slot's digest, as its editors have it so far.
 *
 * @param version counts its changes: a press on an older one changes nothing
 * @param decidedBy who decided; null where nobody has, or the slot came without an answer
 */
public record Draft(
    long id,
    SubscriptionId order,
    Instant slot,
    Content content,
    State state,
    int version,
    @Nullable ChatId decidedBy) {

  /** The same where it stands now, without somebody's decision. */
  public Draft as(State now) {
    return new Draft(id, order, slot, content, now, version, null);
  }

  /** Whether its editors may still change it and decide on it. */
  public boolean isOpen() {
    return state == State.OPEN || state == State.HELD;
  }
}
