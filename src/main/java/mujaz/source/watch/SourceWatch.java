package mujaz.source.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds what has come to ail sources, each ailment once, until the source is well. Thread-safe. */
public final class SourceWatch {
  private static final Duration HABIT = Duration.ofDays(30);
  private static final Duration QUIET = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final Sources sources;
  private final InstantSource time;

  /**
   * A source with what ails it now.
   *
   * @param ailment null for one that is well again
   */
  public record Finding(Source source, @Nullable Ailment ailment) {}

  private record Known(Instant addedAt, String told, @Nullable Instant brought) {}

  public SourceWatch(Jdbi jdbi, Sources sources, InstantSource time) {
    this.jdbi = jdbi;
    this.sources = sources;
    this.time = time;
  }

  /** What is otherwise than it was told last. */
  public List<Finding> news() {
    Instant now = time.instant();
    Map<SourceId, Known> known = known(now);
    List<Finding> news = new ArrayList<>();
    for (Source source : sources.all()) {
      Known before = known.get(source.id());
      if (before != null && !source.paused()) {
        Ailment ailment = ailment(source, before, now);
        boolean isNew = !Objects.equals(before.told(), ailment == null ? "" : ailment.word());
        // One failure more or less does not make a source well.
        boolean isWell = source.polling().failures() == 0 && !source.polling().isGone();
        if (isNew && (ailment != null || isWell)) {
          news.add(new Finding(source, ailment));
        }
      }
    }
    return news;
  }

  private @Nullable Ailment ailment(Source source, Known known, Instant now) {
    Ailment ailment = Ailment.of(source, known.addedAt(), now);
    Instant brought = known.brought();
    boolean failing = source.polling().failures() > 0;
    if (ailment != null || failing || brought == null || brought.isAfter(now.minus(QUIET))) {
      return ailment;
    }
    return Silence.isUnusual(brought(source.id(), now), now) ? Ailment.QUIET : null;
  }

  private Map<SourceId, Known> known(Instant now) {
    Map<SourceId, Known> known = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.added_at, s.told,
                      (select max(p.polled_at) from polls p where p.source_id = s.id
                        and p.fresh > 0 and p.polled_at >= :since) as brought
                    from sources s where s.removed = false
                    """)
                .bind("since", now.minus(HABIT))
                .map(
                    row ->
                        known.put(
                            new SourceId(row.getColumn("id", Long.class)),
                            new Known(
                                row.getColumn("added_at", Instant.class),
                                Objects.requireNonNullElse(row.getColumn("told", String.class), ""),
                                row.getColumn("brought", Instant.class))))
                .list());
    return known;
  }

  private List<Instant> brought(SourceId id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select polled_at from polls
                    where source_id = :id and fresh > 0 and polled_at >= :since order by polled_at
                    """)
                .bind("id", id.value())
                .bind("since", now.minus(HABIT))
                .mapTo(Instant.class)
                .list());
  }

  /** Keeps that it was told, as part of the caller's transaction. */
  public void told(Handle handle, Finding finding) {
    Ailment ailment = finding.ailment();
    handle
        .createUpdate("update sources set told = :told where id = :id")
        .bind("told", ailment == null ? "" : ailment.word())
        .bind("id", finding.source().id().value())
        .execute();
  }
}
