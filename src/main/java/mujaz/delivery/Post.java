package mujaz.delivery;

import java.time.Instant;
import mujaz.subscription.ChatId;

/**
 * A message as it stands in its chat.
 *
 * @param messageId its transport's number for it
 * @param body what it says; it changes with each change
 */
public record Post(
    DeliveryId id, ChatId chat, long messageId, long body, Instant at, Message message) {}
