package mujaz.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How a source publishes: what it is seen to do, and what it asks of those who poll it. What it
 * does is told by its items' dates where they have some, else by how many new ones the polls bring,
 * as an average that forgets within a day and believes a burst at once.
 *
 * @param itemsADay new items a day, as far as is known
 */
public record Habit(double itemsADay, Rhythm rhythm) {
  private static final double DAY = 86_400;
  private static final int NEWEST = 30;
  private static final Duration OLD = Duration.ofDays(30);

  /** Of a source that nothing is known of yet. */
  public static final Habit UNKNOWN = new Habit(24, Rhythm.UNSTATED);

  /** After a poll that brought nothing new, or new items without dates. */
  public Habit after(Duration sinceLast, int fresh) {
    double days = Math.max(60, sinceLast.toSeconds()) / DAY;
    double average = itemsADay * Math.exp(-days) + fresh;
    double burst = fresh < 2 ? 0 : fresh / days / 2;
    return new Habit(Math.max(average, burst), rhythm);
  }

  /**
   * What the items' dates tell; what was known where they tell nothing.
   *
   * @param dates of the feed's items, in any order
   */
  public Habit told(Collection<Instant> dates, Instant now) {
    List<Instant> newest =
        dates.stream()
            .filter(date -> !date.isAfter(now) && date.isAfter(now.minus(OLD)))
            .sorted(Comparator.reverseOrder())
            .limit(NEWEST)
            .toList();
    if (newest.size() < 2) {
      return this;
    }
    Duration span = Duration.between(newest.get(newest.size() - 1), now);
    double days = Math.max(60, span.toSeconds()) / DAY;
    return new Habit((newest.size() - 1) / days, rhythm);
  }

  public Habit asking(Rhythm stated) {
    return new Habit(itemsADay, stated);
  }
}
