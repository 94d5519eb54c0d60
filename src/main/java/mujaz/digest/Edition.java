package mujaz.digest;

import java.time.LocalDate;
import java.time.LocalTime;
import mujaz.subscription.SubscriptionId;

/** The send-once key: a subscription's digest of one local date and time. */
public record Edition(SubscriptionId subscription, LocalDate date, LocalTime time) {
  /** The outbox's cause. */
  public String cause() {
    return "edition:" + subscription.value() + ":" + date + "T" + time;
  }
}
