package mujaz.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The times of day at which a digest is wanted, on the reader's own clock, on the days of the week
 * that are wanted.
 *
 * <p>Where a zone's clock skips a time, the digest comes as much later as the clock jumped
 * (java.time's rule for a gap); where it has the time twice, at the first of the two. So each local
 * date has exactly one moment for each time.
 *
 * @param days empty for every day
 */
public record DeliveryTimes(List<LocalTime> times, Set<DayOfWeek> days) {
  public static final DeliveryTimes NONE = new DeliveryTimes(List.of(), Set.of());

  public DeliveryTimes {
    times = List.copyOf(new TreeSet<>(times));
    days = days.size() == DayOfWeek.values().length ? Set.of() : Set.copyOf(days);
  }

  /** Every day. */
  public static DeliveryTimes of(Collection<LocalTime> times) {
    return new DeliveryTimes(List.copyOf(times), Set.of());
  }

  /** The same times on other days; empty for every day. */
  public DeliveryTimes on(Set<DayOfWeek> chosen) {
    return new DeliveryTimes(times, chosen);
  }

  public boolean isNone() {
    return times.isEmpty();
  }

  /** How far a digest reaches back at most: two days, or a week where some days have none. */
  public Duration reach() {
    return Duration.ofDays(days.isEmpty() ? 2 : 8);
  }

  private boolean isWanted(LocalDate date) {
    return days.isEmpty() || days.contains(date.getDayOfWeek());
  }

  /** The first moment after {@code after}; empty when there are no times. */
  public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
    // Zones jump by whole days at most (Samoa in 2011), so a week and three days hold the next.
    LocalDate first = after.atZone(zone).toLocalDate().minusDays(1);
    return first
        .datesUntil(first.plusDays(days.isEmpty() ? 5 : 11))
        .filter(this::isWanted)
        .flatMap(date -> times.stream().map(time -> date.atTime(time).atZone(zone).toInstant()))
        .filter(moment -> moment.isAfter(after))
        .min(Instant::compareTo);
  }

  /** {@code 08:00,18:30}, or {@code 08:00@1,5} for Mondays and Fridays alone. */
  public String key() {
    String hours = times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
    return days.isEmpty()
        ? hours
        : hours
            + '@'
            + days.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(","));
  }

  /** The inverse of {@link #key}. */
  public static DeliveryTimes ofKey(String key) {
    String[] parts = key.split("@", 2);
    Set<DayOfWeek> days =
        parts.length == 1
            ? Set.of()
            : words(parts[1]).stream()
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
    return new DeliveryTimes(words(parts[0]).stream().map(LocalTime::parse).toList(), days);
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }
}
