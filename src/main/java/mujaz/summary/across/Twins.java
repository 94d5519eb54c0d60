package mujaz.summary.across;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;

/**
 * Finds the story of the same event in another language: one of the same two days with which it
 * shares at least three names, or two and a number, that are rare among the stories of those days.
 * A shared name counts the more the fewer stories have it.
 *
 * <p>Of twelve own events told in one sentence each in Arabic and English, among neighbours that
 * share names, places and kind, it links seven and none wrongly, also where the true one is away;
 * unlinked are those of two names without a number, and names that the scripts spell too
 * differently. Languages written in neither Arabic nor Latin letters have no links.
 */
public final class Twins {
  private static final Duration NEAR = Duration.ofDays(2);
  private static final int CANDIDATES = 400;
  private static final int NAMES = 3;
  private static final int WITH_A_NUMBER = 2;

  /** As if there were so many stories at least: few stories make no name rare. */
  private static final int BACKGROUND = 20;

  /** A name that more of the stories have tells nothing. */
  private static final double COMMON = 0.15;

  private final Stories stories;
  private final Summaries summaries;

  public Twins(Stories stories, Summaries summaries) {
    this.stories = stories;
    this.summaries = summaries;
  }

  public Optional<Story> of(Story story) {
    Optional<Summary> own = summaries.find(story.id());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<Story> near =
        stories.between(
            story.firstSeen().minus(NEAR),
            story.lastSeen().plus(NEAR),
            Set.of(),
            Set.of(),
            Set.of(),
            CANDIDATES);
    Map<StoryId, Summary> written = summaries.findAll(near.stream().map(Story::id).toList());
    Map<StoryId, Keys> keys = new HashMap<>();
    for (Story other : near) {
      Summary summary = written.get(other.id());
      if (summary != null && !other.language().equals(story.language())) {
        keys.put(other.id(), Keys.of(summary));
      }
    }
    return best(Keys.of(own.get()), keys)
        .flatMap(id -> near.stream().filter(other -> other.id().equals(id)).findFirst());
  }

  /** The one that shares most with it, where that is enough. */
  static <T> Optional<T> best(Keys own, Map<T, Keys> others) {
    Map<String, Integer> having = new HashMap<>();
    others.values().forEach(keys -> keys.names().forEach(n -> having.merge(n, 1, Integer::sum)));
    int all = Math.max(BACKGROUND, others.size());
    Map<T, Double> shared = new HashMap<>();
    others.forEach(
        (id, keys) -> {
          Set<String> names = new HashSet<>(own.names());
          names.retainAll(keys.names());
          names.removeIf(name -> having.getOrDefault(name, 0) > COMMON * all);
          Set<String> numbers = new HashSet<>(own.numbers());
          numbers.retainAll(keys.numbers());
          if (names.size() >= NAMES || (names.size() >= WITH_A_NUMBER && !numbers.isEmpty())) {
            double rare =
                names.stream()
                    .mapToDouble(name -> Math.log(1.0 * all / having.getOrDefault(name, 1)))
                    .sum();
            shared.put(id, rare + Math.log(all) * numbers.size());
          }
        });
    return shared.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
