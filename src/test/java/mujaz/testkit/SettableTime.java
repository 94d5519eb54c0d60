package mujaz.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. Thread-safe. */
public final class SettableTime implements InstantSource {
  private volatile Instant now;

  public SettableTime(Instant start) {
    this.now = start;
  }

  public static SettableTime at(String instant) {
    return new SettableTime(Instant.parse(instant));
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant moment) {
    now = moment;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }
}
