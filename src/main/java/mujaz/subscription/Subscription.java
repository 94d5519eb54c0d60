package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One standing order.
 *
 * @param nextDueAt the moment of its next edition; null while it has no times
 * @param previousDueAt the moment of its last edition, from which on stories are new to it; a day
 *     before the subscribing, before the first
 * @param pausedUntil the reader wants nothing before this moment; null for no pause
 */
public record Subscription(
    SubscriptionId id,
    ChatId chat,
    Filter filter,
    DeliveryTimes times,
    ZoneId zone,
    @Nullable Instant nextDueAt,
    Instant previousDueAt,
    @Nullable Instant pausedUntil) {}
