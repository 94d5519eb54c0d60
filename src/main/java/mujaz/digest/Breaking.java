package mujaz.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.text.Language;

/**
 * The stories of high importance, worth an alert: half of the sources of their language report
 * them, three at least, eight at most, and what began more than a day ago is none any more.
 */
public final class Breaking {
  private static final int FEWEST = 3;
  private static final int ENOUGH = 8;
  private static final int CANDIDATES = 400;
  private static final Duration FRESH = Duration.ofDays(1);

  private final Stories stories;
  private final Sources sources;

  public Breaking(Stories stories, Sources sources) {
    this.stories = stories;
    this.sources = sources;
  }

  /** Those that had a report since a moment, the newest first. */
  public List<Story> since(Instant since, Instant now) {
    Map<Language, Long> followed =
        sources.all().stream()
            .filter(source -> !source.paused())
            .collect(Collectors.groupingBy(Source::language, Collectors.counting()));
    return stories.between(since, now, Set.of(), Set.of(), Set.of(), CANDIDATES).stream()
        .filter(story -> story.firstSeen().isAfter(now.minus(FRESH)))
        .filter(story -> story.sources() >= enough(followed.getOrDefault(story.language(), 0L)))
        .toList();
  }

  static long enough(long sources) {
    return Math.max(FEWEST, Math.min(ENOUGH, (sources + 1) / 2));
  }
}
