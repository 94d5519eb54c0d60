package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What orders have in common that get the very same messages.
 *
 * @param filter its key
 * @param times their key
 * @param since from when on stories are new to them, to the minute
 * @param memory what they have been told lately; null where that is to be looked up
 */
public record Terms(
    String filter,
    String times,
    ZoneId zone,
    Instant dueAt,
    Instant since,
    @Nullable Long memory,
    Reader reader) {
  /** The due moment that follows. */
  Optional<Instant> next(Instant now) {
    return DeliveryTimes.ofKey(times).nextAfter(now, zone);
  }
}
