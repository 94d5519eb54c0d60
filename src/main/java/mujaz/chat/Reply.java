package mujaz.chat;

import mujaz.delivery.Attachment;
import mujaz.delivery.Courier;
import mujaz.delivery.Message;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param edits the message that it takes the place of; 0 for a new message
 * @param file what the message is the caption of; null for a message alone
 * @param note whether it is for who pressed alone: a short text, shown at the press where that can
 *     be, and no message to others
 */
public record Reply(Message message, long edits, @Nullable Attachment file, boolean note) {
  public static Reply saying(Message message) {
    return new Reply(message, 0, null, false);
  }

  public static Reply inPlaceOf(long messageId, Message message) {
    return new Reply(message, messageId, null, false);
  }

  public static Reply noting(Message message) {
    return new Reply(message, 0, null, true);
  }

  /** A file, with the message as its caption. */
  public static Reply attaching(Attachment file, Message caption) {
    return new Reply(caption, 0, file, false);
  }

  /** Hands it to the courier. */
  public void through(Courier courier, ChatId chat) {
    if (file == null) {
      courier.reply(chat, message, edits);
    } else {
      courier.attach(chat, file, message);
    }
  }
}
