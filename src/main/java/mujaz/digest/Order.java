package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.source.Topic;
import mujaz.story.Importance;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;

/**
 * The best stories for a reader, the best first: by importance, by how much those who report it
 * weigh, by what the reader follows, chose twice over (its topic and a source of it) or wants less;
 * and each story of a topic that has been had for a little less than the one before it.
 */
final class Order {
  /** What each earlier story of the same topic takes from a story's importance. */
  private static final double SAMENESS = 0.12;

  private static final double FOLLOWED = 2;
  private static final double CHOSEN_TWICE = 1.25;
  private static final double LESS = 0.5;

  private final Importance importance;
  private final Filter filter;
  private final Instant at;
  private final Map<StoryId, Double> weights;

  /**
   * @param weights of the stories' sources; of a story that is missing, 1
   */
  Order(Importance importance, Filter filter, Instant at, Map<StoryId, Double> weights) {
    this.importance = importance;
    this.filter = filter;
    this.at = at;
    this.weights = Map.copyOf(weights);
  }

  private record Rated(Facts facts, double worth) {}

  List<Facts> best(List<Facts> stories, int atMost) {
    List<Rated> open = new ArrayList<>();
    stories.forEach(story -> open.add(new Rated(story, worth(story))));
    List<Facts> best = new ArrayList<>();
    Map<Topic, Integer> had = new EnumMap<>(Topic.class);
    while (best.size() < atMost && !open.isEmpty()) {
      Rated next =
          open.stream()
              .max(Comparator.comparingDouble(rated -> rated.worth() * variety(rated, had)))
              .orElseThrow();
      best.add(next.facts());
      open.remove(next);
      topic(next).ifPresent(topic -> had.merge(topic, 1, Integer::sum));
    }
    return best;
  }

  private double worth(Facts facts) {
    Story story = facts.story();
    double worth = importance.of(story, at) * weights.getOrDefault(story.id(), 1.0);
    double chosen = isChosenTwice(facts) ? worth * CHOSEN_TWICE : worth;
    double liked = facts.isFollowedBy(filter) ? chosen * FOLLOWED : chosen;
    return facts.isAbout(filter.mutes().less()) ? liked * LESS : liked;
  }

  private boolean isChosenTwice(Facts facts) {
    return facts.isAbout(filter.topics())
        && facts.reporters().stream().anyMatch(filter.sources()::contains);
  }

  private static double variety(Rated rated, Map<Topic, Integer> had) {
    return Math.pow(1 - SAMENESS, topic(rated).map(topic -> had.getOrDefault(topic, 0)).orElse(0));
  }

  private static Optional<Topic> topic(Rated rated) {
    return Optional.ofNullable(rated.facts().story().topic());
  }
}
