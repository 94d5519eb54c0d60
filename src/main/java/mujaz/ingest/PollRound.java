package mujaz.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import mujaz.fetch.host.Hosts;
import mujaz.source.Host;
import mujaz.source.Polls;
import mujaz.source.Source;
import mujaz.source.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls what is due, in parallel. One bad feed never stops a round, and one slow host holds no more
 * pollers than it has places: what else it has to give waits without one.
 */
public final class PollRound {
  private static final Logger log = LoggerFactory.getLogger(PollRound.class);

  /** A poll that never ends, because the process did, is tried again after this long. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** While the network is gone so many at a time find out whether it is back. */
  private static final int SCOUTS = 4;

  private final Polls polls;
  private final Ingest ingest;
  private final Hosts hosts;
  private final Executor pollers;
  private final Limits limits;
  private final Map<SourceId, String> underWay = new HashMap<>();
  private boolean areMoreDue;

  /**
   * @param concurrency polls under way in all
   * @param perHost polls under way of one host
   */
  public record Limits(int concurrency, int perHost) {}

  public PollRound(Polls polls, Ingest ingest, Hosts hosts, Executor pollers, Limits limits) {
    this.polls = polls;
    this.ingest = ingest;
    this.hosts = hosts;
    this.pollers = pollers;
    this.limits = limits;
  }

  /**
   * Begins the polls that are due, as far as there are places.
   *
   * @return how many were begun
   */
  public int run() {
    List<Source> begun = claimed();
    begun.forEach(source -> pollers.execute(() -> poll(source)));
    return begun.size();
  }

  private synchronized List<Source> claimed() {
    int most = hosts.network().isGone() ? SCOUTS : limits.concurrency();
    int free = most - underWay.size();
    if (free <= 0) {
      return List.of();
    }
    Map<String, Integer> busy = new HashMap<>();
    underWay.values().forEach(host -> busy.merge(host, 1, Integer::sum));
    Set<String> without = new HashSet<>(hosts.holds().held());
    busy.forEach(
        (host, count) -> {
          if (count >= limits.perHost()) {
            without.add(host);
          }
        });
    List<Source> wanted = new ArrayList<>();
    List<Source> due = polls.due(free, limits.perHost(), without);
    areMoreDue = due.size() == free;
    for (Source source : due) {
      String host = Host.of(source.address()).toString();
      if (!underWay.containsKey(source.id())
          && busy.merge(host, 1, Integer::sum) <= limits.perHost()) {
        wanted.add(source);
      }
    }
    return claim(wanted);
  }

  private List<Source> claim(List<Source> wanted) {
    if (wanted.isEmpty()) {
      return wanted;
    }
    boolean[] taken = polls.claim(wanted, LEASE);
    List<Source> claimed = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        Source source = wanted.get(i);
        underWay.put(source.id(), Host.of(source.address()).toString());
        claimed.add(source);
      }
    }
    return claimed;
  }

  /** How many polls are under way. */
  public synchronized int running() {
    return underWay.size();
  }

  /** Whether nothing is due and nothing under way. */
  public boolean isIdle() {
    return running() == 0 && !polls.areAnyDue();
  }

  private void poll(Source source) {
    try {
      ingest.poll(source);
    } catch (RuntimeException e) {
      log.error("poll failed source={}", source.id().value(), e);
    } finally {
      if (ended(source)) {
        run();
      }
    }
  }

  /** True where it is worth looking for more before the next tick. */
  private synchronized boolean ended(Source source) {
    underWay.remove(source.id());
    boolean look = areMoreDue && underWay.size() <= limits.concurrency() / 2;
    if (look) {
      areMoreDue = false;
    }
    return look;
  }
}
