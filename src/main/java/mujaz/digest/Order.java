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
import mujaz.subscription.Filter;

/**
 * The best stories for a reader, the best first: by importance, what they follow and what they want
 * less, and each story of a topic that has been had for a little less than the one before it.
 */
final class Order {
  /** What each earlier story of the same topic takes from a story's importance. */
  private static final double SAMENESS = 0.12;

  private static final double FOLLOWED = 2;
  private static final double LESS = 0.5;

  private final Importance importance;
  private final Filter filter;
  private final Instant at;

  Order(Importance importance, Filter filter, Instant at) {
    this.importance = importance;
    this.filter = filter;
    this.at = at;
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
    double worth = importance.of(facts.story(), at);
    double liked = facts.isFollowedBy(filter) ? worth * FOLLOWED : worth;
    return facts.isAbout(filter.mutes().less()) ? liked * LESS : liked;
  }

  private static double variety(Rated rated, Map<Topic, Integer> had) {
    return Math.pow(1 - SAMENESS, topic(rated).map(topic -> had.getOrDefault(topic, 0)).orElse(0));
  }

  private static Optional<Topic> topic(Rated rated) {
    return Optional.ofNullable(rated.facts().story().topic());
  }
}
