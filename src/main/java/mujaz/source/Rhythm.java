package mujaz.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed asks to be read (RSS 2.0, and the RSS 1.0 syndication module).
 *
 * @param atLeastEvery the pause that it asks for between two polls, the longest where it names
 *     several ({@code ttl}, {@code sy:updatePeriod}); null where it names none
 * @param skipHours the hours of the day, in UTC, in which it asks not to be polled
 * @param skipDays the days of the week, in UTC, on which it asks not to be polled
 */
public record Rhythm(
    @Nullable Duration atLeastEvery, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  private static final int HOURS_OF_A_WEEK = 7 * 24;

  /** Of a feed that says nothing. */
  public static final Rhythm UNSTATED = new Rhythm(null, Set.of(), Set.of());

  public Rhythm {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /**
   * The first moment from then on at which it may be polled; that very moment where it asks not to
   * be polled at all.
   */
  public Instant allowedFrom(Instant moment) {
    ZonedDateTime hour = moment.atZone(ZoneOffset.UTC);
    for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
      if (!skipHours.contains(hour.getHour()) && !skipDays.contains(hour.getDayOfWeek())) {
        return hour.toInstant();
      }
      hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return moment;
  }
}
