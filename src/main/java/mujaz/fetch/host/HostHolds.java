package mujaz.fetch.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mujaz.source.Host;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that asked to be left alone for a while, feeds and pages alike (429 and 503 with
 * Retry-After). Kept in the database where there is one, so that a restart is no way around them.
 * Whoever asks for more than a week gets a week: a number that is wrong must not silence a source
 * for good. Thread-safe.
 */
public final class HostHolds {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final @Nullable Jdbi jdbi;
  private final InstantSource time;
  private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();

  private HostHolds(@Nullable Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** They are forgotten with the process. */
  public static HostHolds inMemory(InstantSource time) {
    return new HostHolds(null, time);
  }

  /** Those of an earlier run hold on. */
  public static HostHolds kept(Jdbi jdbi, InstantSource time) {
    HostHolds holds = new HostHolds(jdbi, time);
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("delete from host_holds where held_until <= :now")
              .bind("now", time.instant())
              .execute();
          handle
              .createQuery("select host, held_until from host_holds")
              .map(
                  row ->
                      Map.entry(
                          row.getColumn("host", String.class),
                          row.getColumn("held_until", Instant.class)))
              .forEach(hold -> holds.heldUntil.put(hold.getKey(), hold.getValue()));
        });
    return holds;
  }

  /** Nothing is sent to the host for that long; a longer hold that it is under stays. */
  public void hold(Host host, Duration asked) {
    Duration pause = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    Instant until = time.instant().plus(pause);
    String name = host.toString();
    Instant held = heldUntil.merge(name, until, (a, b) -> a.isAfter(b) ? a : b);
    if (jdbi != null && held.equals(until)) {
      keep(jdbi, name, until);
    }
  }

  private static void keep(Jdbi jdbi, String host, Instant until) {
    jdbi.useTransaction(
        handle -> {
          int known =
              handle
                  .createUpdate("update host_holds set held_until = :until where host = :host")
                  .bind("until", until)
                  .bind("host", host)
                  .execute();
          if (known == 0) {
            handle
                .createUpdate(
                    """
                    insert into host_holds (host, held_until) values (:host, :until)
                    on conflict do nothing
                    """)
                .bind("until", until)
                .bind("host", host)
                .execute();
          }
        });
  }

  /** How long the host still wants to be left alone; zero for not at all. */
  public Duration leftOf(Host host) {
    Instant until = heldUntil.get(host.toString());
    if (until == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(time.instant(), until);
    if (left.isNegative() || left.isZero()) {
      heldUntil.remove(host.toString(), until);
      return Duration.ZERO;
    }
    return left;
  }

  /** The names of all hosts that want to be left alone now. */
  public Set<String> held() {
    Instant now = time.instant();
    heldUntil.values().removeIf(until -> !until.isAfter(now));
    return heldUntil.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }
}
