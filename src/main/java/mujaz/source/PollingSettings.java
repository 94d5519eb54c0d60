package mujaz.source;

import java.time.Duration;

/**
 * How often sources are polled.
 *
 * @param minInterval no source is polled oftener
 * @param maxInterval every source is polled at least this often while it works
 * @param concurrency polls in flight in all
 */
public record PollingSettings(Duration minInterval, Duration maxInterval, int concurrency) {
  public PollingSettings {
    if (minInterval.toSeconds() < 1) {
      throw new IllegalArgumentException("min-interval must be at least 1s");
    }
    if (maxInterval.compareTo(minInterval) < 0) {
      throw new IllegalArgumentException("max-interval must not be below min-interval");
    }
    if (concurrency < 1 || concurrency > 512) {
      throw new IllegalArgumentException("concurrency must be 1 to 512");
    }
  }
}
