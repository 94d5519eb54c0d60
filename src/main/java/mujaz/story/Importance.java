package mujaz.story;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a story deserves a place in a digest, on a scale of its own: how many independent
 * publishers report it, more where they came to it quickly, less as its newest report ages. A
 * reader's own interests are not in it.
 *
 * <p>Measured on one day of five outlets, hourly, by how many carry a story in the end (nDCG@7):
 * newest first 33, most outlets so far 84, this 85. Half-lives of 8 and 12 hours lost 2 to 4 points
 * in the morning; counting an outlet's further reports lost one.
 */
public final class Importance {
  private static final double HALF_LIFE_HOURS = 24;
  private static final double QUICK_HOURS = 6;
  private static final double QUICKNESS = 0.5;

  /**
   * @param at the moment of asking, usually now; the score falls as it moves on
   */
  public double of(Story story, Instant at) {
    double age = hours(story.lastSeen(), at);
    double lifetime = hours(story.firstSeen(), at);
    double growth = (story.sources() - 1) * QUICK_HOURS / (lifetime + QUICK_HOURS);
    return (story.sources() + QUICKNESS * growth) * Math.pow(2, -age / HALF_LIFE_HOURS);
  }

  private static double hours(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes() / 60.0);
  }
}
