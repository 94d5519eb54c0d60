package mujaz.chat;

import mujaz.delivery.Message;

/**
 * An answer.
 *
 * @param edits the message that it takes the place of; 0 for a new message
 */
public record Reply(Message message, long edits) {
  public static Reply saying(Message message) {
    return new Reply(message, 0);
  }

  public static Reply inPlaceOf(long messageId, Message message) {
    return new Reply(message, messageId);
  }
}
