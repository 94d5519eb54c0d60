package mujaz.bench.year;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a database was on days along the way.
 *
 * @param days in order
 */
public record YearFigures(List<Day> days) {
  public YearFigures {
    days = List.copyOf(days);
  }

  /**
   * The state after some days.
   *
   * @param rows by table
   * @param mebibytes of the file
   * @param placing milliseconds to read back what is live and place a day's articles
   * @param digest milliseconds to compile a digest of a day
   * @param tidying milliseconds to forget a day's worth
   */
  public record Day(
      int number,
      Map<String, Long> rows,
      double mebibytes,
      double placing,
      double digest,
      double tidying) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "day %d: %d rows, %.0f MiB; placing a day's articles %.0f ms, a digest %.1f ms,"
              + " tidying %.0f ms",
          number,
          rows.values().stream().mapToLong(Long::longValue).sum(),
          mebibytes,
          placing,
          digest,
          tidying);
    }
  }

  @Override
  public String toString() {
    return days.stream().map(Day::toString).collect(Collectors.joining("\n"));
  }
}
