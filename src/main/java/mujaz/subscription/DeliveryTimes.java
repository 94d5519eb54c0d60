package mujaz.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The times of day at which a digest is wanted, each day, on the reader's own clock.
 *
 * <p>Where a zone's clock skips a time, the digest comes as much later as the clock jumped
 * (java.time's rule for a gap); where it has the time twice, at the first of the two. So each local
 * date has exactly one moment for each time.
 */
public record DeliveryTimes(List<LocalTime> times) {
  public static final DeliveryTimes NONE = new DeliveryTimes(List.of());

  public DeliveryTimes {
    times = List.copyOf(new TreeSet<>(times));
  }

  public static DeliveryTimes of(Collection<LocalTime> times) {
    return new DeliveryTimes(List.copyOf(times));
  }

  /** The first moment after {@code after}; empty when there are no times. */
  public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
    // Zones jump by whole days at most (Samoa in 2011), so three days hold the next moment.
    LocalDate first = after.atZone(zone).toLocalDate().minusDays(1);
    return first
        .datesUntil(first.plusDays(5))
        .flatMap(date -> times.stream().map(time -> date.atTime(time).atZone(zone).toInstant()))
        .filter(moment -> moment.isAfter(after))
        .min(Instant::compareTo);
  }

  /** {@code 08:00,18:30}. */
  public String key() {
    return times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
  }

  public static DeliveryTimes ofKey(String key) {
    return key.isEmpty()
        ? NONE
        : of(List.of(key.split(",")).stream().map(LocalTime::parse).collect(Collectors.toSet()));
  }
}
