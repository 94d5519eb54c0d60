package mujaz.story;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a story deserves a place in a digest, on a scale of its own: independent sources first,
 * then how fast it grows and how new it is. A reader's own interests are not in it.
 */
public final class Importance {
  private static final double HALF_LIFE_HOURS = 12;

  /**
   * @param at the moment of asking, usually now; the score falls as it moves on
   */
  public double of(Story story, Instant at) {
    double age = hours(story.lastSeen(), at);
    double lifetime = hours(story.firstSeen(), at);
    double reach = Math.log1p(story.sources());
    double speed = story.sources() / (lifetime + 2);
    return (reach + speed) * Math.pow(2, -age / HALF_LIFE_HOURS);
  }

  private static double hours(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes() / 60.0);
  }
}
