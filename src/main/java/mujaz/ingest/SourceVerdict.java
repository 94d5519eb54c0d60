package mujaz.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.Feed;
import mujaz.source.watch.Ailment;
import mujaz.text.Problem;

/** What one visit tells of a source: whether it can be followed, and whether it is still fed. */
public enum SourceVerdict {
  WELL,
  /** It can be read, and its newest item is older than a month. */
  STALE,
  /** Its site lets no program in, or its robots.txt asks not to. */
  BLOCKED,
  /** Nothing to follow is there. */
  DEAD;

  private static final Duration OLD = Duration.ofDays(30);

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFailure() {
    return this == BLOCKED || this == DEAD;
  }

  public static SourceVerdict of(ProbeResult result, Instant now) {
    return result.match(
        found ->
            newest(found.feed()).filter(at -> at.isBefore(now.minus(OLD))).isPresent()
                ? STALE
                : WELL,
        choice -> WELL,
        nothing -> isShut(nothing.why()) ? BLOCKED : DEAD);
  }

  /** The date of the newest item; empty where items have no dates. */
  public static Optional<Instant> newest(Feed feed) {
    return feed.items().stream()
        .flatMap(item -> Stream.of(item.published(), item.updated()))
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  private static boolean isShut(Problem why) {
    return Ailment.isRefusal(why) || why.key().equals("fetch.robots");
  }
}
