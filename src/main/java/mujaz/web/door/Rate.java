package mujaz.web.door;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How often somebody may ask in a minute. Thread-safe. */
final class Rate {
  private static final int MOST_KNOWN = 10_000;

  private final int aMinute;
  private final InstantSource time;
  private final Map<String, Integer> asked = new HashMap<>();
  private long minute;

  Rate(int aMinute, InstantSource time) {
    this.aMinute = aMinute;
    this.time = time;
  }

  synchronized boolean allows(String who) {
    long now = time.instant().getEpochSecond() / 60;
    if (now != minute || asked.size() > MOST_KNOWN) {
      minute = now;
      asked.clear();
    }
    return asked.merge(who, 1, Integer::sum) <= aMinute;
  }
}
