package mujaz.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, moved: it goes on by itself, and jumps when it is told to. Thread-safe. */
public final class MovableTime implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  public void jumpTo(Instant moment) {
    ahead = Duration.between(InstantSource.system().instant(), moment);
  }
}
