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
 * @param desk how they go out, as it is kept; null for as they are by themselves
 */
public record Terms(
    String filter,
    String times,
    ZoneId zone,
    Instant dueAt,
    Instant since,
    @Nullable Long memory,
    @Nullable String desk,
    Reader reader) {
  /** The due moment that follows. */
  Optional<Instant> next(Instant now) {
    return DeliveryTimes.ofKey(times).nextAfter(now, zone);
  }
}
