package mujaz.delivery;

import java.time.Instant;
import mujaz.subscription.ChatId;

/**
 * A message waiting for its fate.
 *
 * @param attempts how often it was tried and definitely refused
 */
public record Delivery(
    DeliveryId id, ChatId to, Message message, int attempts, Instant nextAttemptAt) {}
