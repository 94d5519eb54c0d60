package mujaz.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.source.watch.Ailment;
import mujaz.text.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts over the whole road. Only reads; each count follows an index, and what is asked often is
 * counted anew at most every few seconds. Thread-safe.
 */
public final class Statistics {
  private static final int DAYS = 14;
  private static final int FAILING = 3;
  private static final int SAMPLE = 2_000;
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final Sources sources;
  private final InstantSource time;
  private final Map<LocalDate, Figures.Day> past = new ConcurrentHashMap<>();
  private volatile Counted last;

  private record Counted(Instant at, Figures figures) {}

  public Statistics(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.sources = new Sources(jdbi, time);
    this.time = time;
    Figures none =
        new Figures(
            Map.of(),
            0,
            List.of(),
            Map.of(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Map.of(),
            Figures.Model.NONE);
    this.last = new Counted(Instant.EPOCH, none);
  }

  /** The figures of this moment, or of a few seconds ago. */
  public Figures figures() {
    Instant now = time.instant();
    Counted known = last;
    if (Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.figures();
    }
    Figures figures = jdbi.withHandle(handle -> count(handle, now));
    last = new Counted(now, figures);
    return figures;
  }

  private Figures count(Handle handle, Instant now) {
    List<Duration> lags = lags(handle, now);
    return new Figures(
        groups(
            handle,
            "select standing as name, count(*) as number from subscribers group by standing"),
        number(
            handle,
            "select count(*) from subscribers where since > :from",
            now.minus(Duration.ofDays(7)),
            now),
        days(handle, now),
        groups(handle, "select state as name, count(*) as number from outbox group by state"),
        oldestWaiting(handle, now),
        at(lags, 0.5),
        at(lags, 0.95),
        health(),
        model(handle, now));
  }

  private static Figures.Model model(Handle handle, Instant now) {
    String month = YearMonth.from(now.atOffset(ZoneOffset.UTC)).toString();
    Map<String, Long> outcomes = new LinkedHashMap<>();
    List<Long> tokens =
        handle
            .createQuery(
                "select outcome, times, tokens from model_use where in_month = :month order by outcome")
            .bind("month", month)
            .map(
                row -> {
                  outcomes.put(
                      row.getColumn("outcome", String.class), row.getColumn("times", Long.class));
                  return row.getColumn("tokens", Long.class);
                })
            .list();
    return new Figures.Model(outcomes, tokens.stream().mapToLong(Long::longValue).sum());
  }

  private static Map<String, Long> groups(Handle handle, String query) {
    Map<String, Long> groups = new LinkedHashMap<>();
    handle
        .createQuery(query + " order by name")
        .map(
            row ->
                groups.put(
                    row.getColumn("name", String.class), row.getColumn("number", Long.class)))
        .list();
    return groups;
  }

  private Map<String, Long> health() {
    return sources.all().stream()
        .collect(Collectors.groupingBy(Statistics::health, TreeMap::new, Collectors.counting()));
  }

  private static String health(Source source) {
    Polling polling = source.polling();
    Problem problem = polling.problem();
    if (source.paused()) {
      return "paused";
    } else if (problem != null && Ailment.isRefusal(problem)) {
      return "blocked";
    } else if (polling.isGone() || polling.failures() >= FAILING) {
      return "failing";
    }
    return polling.failures() > 0 ? "ailing" : "well";
  }

  /** A day that is over does not change; only today is counted every time. */
  private List<Figures.Day> days(Handle handle, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    List<Figures.Day> days = new ArrayList<>();
    for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
      Figures.Day known = past.get(day);
      Figures.Day counted = known == null ? day(handle, day) : known;
      if (day.isBefore(today)) {
        past.put(day, counted);
      }
      days.add(counted);
    }
    past.keySet().removeIf(day -> day.isBefore(today.minusDays(DAYS)));
    return days;
  }

  private static Figures.Day day(Handle handle, LocalDate day) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = from.plus(Duration.ofDays(1));
    return new Figures.Day(
        day,
        number(
            handle,
            "select count(*) from articles where seen_at >= :from and seen_at < :to",
            from,
            to),
        number(
            handle,
            """
            select count(*) from stories
            where last_seen >= :from and last_seen < :to and merged_into is null
            """,
            from,
            to),
        number(
            handle,
            """
            select count(*) from outbox
            where state = 'sent' and part = 0 and settled_at >= :from and settled_at < :to
            """,
            from,
            to),
        number(
            handle,
            """
            select count(*) from outbox where state = 'sent' and part = 0
              and cause like 'edition:%' and settled_at >= :from and settled_at < :to
            """,
            from,
            to));
  }

  private static Duration oldestWaiting(Handle handle, Instant now) {
    return handle
        .createQuery("select min(next_attempt_at) from outbox where state = 'waiting'")
        .mapTo(Instant.class)
        .findOne()
        .filter(due -> due.isBefore(now))
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }

  /** Of the newest digests; a delivery is put into the outbox when it is due. */
  private static List<Duration> lags(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select created_at, settled_at from outbox where state = 'sent' and settled_at >= :since
            order by id desc limit :most
            """)
        .bind("since", now.minus(Duration.ofDays(1)))
        .bind("most", SAMPLE)
        .map(
            row ->
                Duration.between(
                    row.getColumn("created_at", Instant.class),
                    row.getColumn("settled_at", Instant.class)))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  private static Duration at(List<Duration> sorted, double share) {
    return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) ((sorted.size() - 1) * share));
  }

  private static long number(Handle handle, String query, Instant from, Instant to) {
    var select = handle.createQuery(query).bind("from", from);
    if (query.contains(":to")) {
      select.bind("to", to);
    }
    return select.mapTo(Long.class).one();
  }
}
