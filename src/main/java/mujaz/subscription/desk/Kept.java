package mujaz.subscription.desk;

import java.time.Duration;
import java.time.Instant;
import mujaz.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** An order, and how it goes out. */
public record Kept(Subscription order, Desk desk) {
  /** When its next draft is to be made; null where it has no times. */
  public @Nullable Instant draftAt() {
    Instant due = order.nextDueAt();
    return due == null ? null : due.minus(Duration.ofMinutes(desk.before()));
  }
}
