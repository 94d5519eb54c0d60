package mujaz.bench.citizen;

import java.time.Instant;
import java.time.InstantSource;

/** Time that goes faster than the clock on the wall, from the moment it is made. */
final class SpedTime implements InstantSource {
  private final Instant start;
  private final long began = System.nanoTime();
  private final double speed;

  SpedTime(Instant start, double speed) {
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    return start.plusNanos((long) ((System.nanoTime() - began) * speed));
  }
}
