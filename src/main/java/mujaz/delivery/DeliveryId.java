package mujaz.delivery;

/** The database's number of a delivery. */
public record DeliveryId(long value) {}
