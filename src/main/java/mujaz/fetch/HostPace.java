package mujaz.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * At most so many requests in flight to one host, and none while it asks to be left alone. A host
 * is scheme, name and port.
 */
final class HostPace {
  private static final int MANY = 10_000;

  private final int perHost;
  private final InstantSource time;
  private final ConcurrentHashMap<String, Semaphore> places = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Instant> closedUntil = new ConcurrentHashMap<>();

  HostPace(int perHost, InstantSource time) {
    this.perHost = perHost;
    this.time = time;
  }

  static String hostOf(URI address) {
    int port = address.getPort();
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int effective = port >= 0 ? port : scheme.equals("https") ? 443 : 80;
    return scheme
        + "://"
        + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT)
        + ":"
        + effective;
  }

  /** Waits for a place; false when none came free in time. Each true needs one {@link #leave}. */
  boolean enter(String host, Duration patience) throws InterruptedException {
    if (places.size() > MANY) {
      places.values().removeIf(place -> place.availablePermits() == perHost);
    }
    return places
        .computeIfAbsent(host, name -> new Semaphore(perHost, true))
        .tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void leave(String host) {
    Semaphore place = places.get(host);
    if (place != null) {
      place.release();
    }
  }

  /** Nothing is sent to the host for that long (429 and 503 with Retry-After). */
  void close(String host, Duration pause) {
    closedUntil.put(host, time.instant().plus(pause));
  }

  /** How long the host still wants to be left alone; zero for not at all. */
  Duration closedFor(String host) {
    Instant until = closedUntil.get(host);
    if (until == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(time.instant(), until);
    if (left.isNegative() || left.isZero()) {
      closedUntil.remove(host, until);
      return Duration.ZERO;
    }
    return left;
  }
}
