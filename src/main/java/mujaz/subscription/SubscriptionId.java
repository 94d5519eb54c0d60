package mujaz.subscription;

/** The database's number of a subscription. */
public record SubscriptionId(long value) {}
