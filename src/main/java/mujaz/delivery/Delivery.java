package mujaz.delivery;

import mujaz.subscription.ChatId;

/**
 * A message waiting for its fate.
 *
 * @param cause with the chat, what makes it come once
 * @param attempts how often it was tried and definitely refused
 */
public record Delivery(
    DeliveryId id, ChatId to, String cause, Lane lane, Message message, int attempts) {}
