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
   * @param wholeBot true when every chat has to wait, not this one alone
   */
  record Later(Duration after, boolean wholeBot, Problem why) implements DeliveryResult {}

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
