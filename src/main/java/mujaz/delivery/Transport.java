package mujaz.delivery;

import mujaz.subscription.ChatId;
import mujaz.text.Problem;

/**
 * What carries messages: Telegram, or the chat page. Calls block; implementations are thread-safe
 * and never throw for what a peer does: that is a {@link DeliveryResult}.
 */
public interface Transport {
  /** The transport part of the chats that it serves, such as {@link ChatId#TELEGRAM}. */
  String name();

  /** Whether the message goes in one piece. Layouts split by this before anything is sent. */
  boolean fits(Message message);

  DeliveryResult send(ChatId to, Message message);

  /** The same for one of very many; where haste costs money, it may. */
  default DeliveryResult push(ChatId to, Message message) {
    return send(to, message);
  }

  /** Puts a message in the place of one that was sent before, buttons included. */
  DeliveryResult edit(ChatId chat, long messageId, Message message);

  /** Puts a message that was sent before at the head of its chat, where the transport can. */
  default DeliveryResult pin(ChatId chat, long messageId) {
    return new DeliveryResult.Rejected(Problem.of("delivery.no-pin"));
  }

  /** Sends a file under a caption; of the caption, what is too long for one is cut. */
  DeliveryResult attach(ChatId to, Attachment file, Message caption);

  /** Whether the peer answers now; asked after an uncertain result. */
  boolean answers();
}
