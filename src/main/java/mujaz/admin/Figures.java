package mujaz.admin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the service is doing.
 *
 * @param readers by standing, as the database names it
 * @param newReaders that came in the last seven days
 * @param days the last ones, oldest first, today last
 * @param outbox deliveries by state
 * @param oldestWaiting how long the longest due delivery has been due; zero for none
 * @param lag the median of what digests of the last day waited from being due to being sent
 * @param worstLag the same, of which one in twenty was slower
 * @param model of the language model, where one is asked
 * @param sources by health: well, ailing, failing, blocked, paused; those that all may see
 */
public record Figures(
    Map<String, Long> readers,
    long newReaders,
    List<Day> days,
    Map<String, Long> outbox,
    Duration oldestWaiting,
    Duration lag,
    Duration worstLag,
    Map<String, Long> sources,
    Model model) {

  /**
   * What came of asking the language model this month, and what it cost.
   *
   * @param outcomes how often, by the outcome's word; empty where none was asked
   */
  public record Model(Map<String, Long> outcomes, long tokens) {
    public static final Model NONE = new Model(Map.of(), 0);

    public long of(String... words) {
      return Stream.of(words).mapToLong(word -> outcomes.getOrDefault(word, 0L)).sum();
    }

    public long all() {
      return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * What one day brought, by the clock of UTC.
   *
   * @param sent messages of all kinds
   * @param digests of them
   */
  public record Day(LocalDate date, long articles, long stories, long sent, long digests) {}

  public Day today() {
    return days.isEmpty() ? new Day(LocalDate.EPOCH, 0, 0, 0, 0) : days.get(days.size() - 1);
  }

  public long active() {
    return readers.getOrDefault("ACTIVE", 0L);
  }

  public long allReaders() {
    return readers.values().stream().mapToLong(Long::longValue).sum();
  }
}
