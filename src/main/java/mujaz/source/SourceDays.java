package mujaz.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** What sources brought, and how often they failed, day by day. Thread-safe. */
public final class SourceDays {
  /** One day in somebody's zone. */
  public record Day(LocalDate date, long fresh, long failures) {}

  private final Jdbi jdbi;

  public SourceDays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The last days, today among them, the earliest first; quiet ones too. */
  public List<Day> of(SourceId id, Instant now, ZoneId zone, int count) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate first = today.minusDays(count - 1L);
    Map<LocalDate, Day> days = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select polled_at, fresh, problem from polls
                    where source_id = :id and polled_at >= :since
                    """)
                .bind("id", id.value())
                .bind("since", first.atStartOfDay(zone).toInstant())
                .map(
                    row -> {
                      Instant at = row.getColumn("polled_at", Instant.class);
                      boolean failed = row.getColumn("problem", String.class) != null;
                      LocalDate date = at.atZone(zone).toLocalDate();
                      return new Day(date, row.getColumn("fresh", Long.class), failed ? 1 : 0);
                    })
                .forEach(day -> days.merge(day.date(), day, SourceDays::sum)));
    List<Day> all = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(today); date = date.plusDays(1)) {
      all.add(days.getOrDefault(date, new Day(date, 0, 0)));
    }
    return all;
  }

  private static Day sum(Day a, Day b) {
    return new Day(a.date(), a.fresh() + b.fresh(), a.failures() + b.failures());
  }
}
