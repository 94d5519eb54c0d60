package mujaz.fetch.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import mujaz.source.Host;

/**
 * Which hosts keep failing. A feed full of links to a host that does not answer would hold its
 * poller for as long as every one of them takes; after three failures in a row the host's pages
 * rest, for a minute and then ever longer. Feeds have their own back-off. Thread-safe.
 */
public final class HostTrouble {
  private static final int PATIENCE = 3;
  private static final int MOST_HOSTS = 5_000;
  private static final int LONGEST_MINUTES = 60;
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final InstantSource time;
  private final Map<Host, Trouble> hosts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Host, Trouble> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  private record Trouble(int failures, Instant restUntil) {}

  public HostTrouble(InstantSource time) {
    this.time = time;
  }

  public synchronized void failed(Host host) {
    Trouble before = hosts.get(host);
    Instant now = time.instant();
    boolean isNew = before == null || before.restUntil.plus(FORGOTTEN).isBefore(now);
    int failures = before == null || isNew ? 1 : before.failures + 1;
    long minutes =
        failures < PATIENCE
            ? 0
            : Math.min(LONGEST_MINUTES, 1L << Math.min(failures - PATIENCE, 10));
    hosts.put(host, new Trouble(failures, now.plus(Duration.ofMinutes(minutes))));
  }

  public synchronized void answered(Host host) {
    hosts.remove(host);
  }

  /** How long the host's pages rest; zero for not at all. */
  public synchronized Duration restOf(Host host) {
    Trouble trouble = hosts.get(host);
    if (trouble == null || trouble.failures < PATIENCE) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(time.instant(), trouble.restUntil);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
