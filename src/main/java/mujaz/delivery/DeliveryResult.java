package mujaz.delivery;

import java.time.Duration;
import java.util.function.Function;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;

/** What became of one send. */
public sealed interface DeliveryResult {
  /**
   * It arrived.
   *
   * @param messageId the transport's number of the message in its chat
   */
  record Sent(long messageId) implements DeliveryResult {}

  /**
   * It was not accepted, and will be after a while.
   *
   * @param after wait at least this long
   * @param wholeBot true when it says nothing of this message or chat: nothing goes to anybody
   * @param isFlood true for a pause that the peer asks for, which may mean this chat alone
   */
  record Later(Duration after, boolean wholeBot, boolean isFlood, Problem why)
      implements DeliveryResult {
    public static Later flood(Duration after, Problem why) {
      return new Later(after, true, true, why);
    }

    public static Later outage(Duration after, Problem why) {
      return new Later(after, true, false, why);
    }
  }

  /** The chat takes no messages from us: blocked, deactivated, kicked, not found. */
  record Unreachable(Problem reason) implements DeliveryResult {}

  /** The group became a supergroup; the message was not accepted. */
  record Moved(ChatId to) implements DeliveryResult {}

  /** The message itself was refused, for ever. */
  record Rejected(Problem problem) implements DeliveryResult {}

  /** The answer never came: it may have arrived, so it is not sent again. */
  record Uncertain(Problem why) implements DeliveryResult {}

  /** One function per case, so that a new case breaks every caller at compile time. */
  default <T> T match(
      Function<Sent, T> sent,
      Function<Later, T> later,
      Function<Unreachable, T> unreachable,
      Function<Moved, T> moved,
      Function<Rejected, T> rejected,
      Function<Uncertain, T> uncertain) {
    if (this instanceof Sent it) {
      return sent.apply(it);
    } else if (this instanceof Later it) {
      return later.apply(it);
    } else if (this instanceof Unreachable it) {
      return unreachable.apply(it);
    } else if (this instanceof Moved it) {
      return moved.apply(it);
    } else if (this instanceof Rejected it) {
      return rejected.apply(it);
    }
    return uncertain.apply((Uncertain) this);
  }
}
