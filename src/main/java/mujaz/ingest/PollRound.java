package mujaz.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
public final class PollRound implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PollRound.class);

  /** A poll that never ends, because the process did, is tried again after this long. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** So many are looked up at one time. */
  private static final int AHEAD = 256;

  /** While the network is gone so many at a time find out whether it is back. */
  private static final int SCOUTS = 4;

  private final Polls polls;
  private final Ingest ingest;
  private final Hosts hosts;
  private final Executor pollers;
  private final Limits limits;
  private final Map<SourceId, String> underWay = new HashMap<>();

  /** Found due, and not begun yet; a claim tells whether that still holds. */
  private final Queue<Source> waiting = new ArrayDeque<>();

  private boolean areMoreDue;
  private boolean isClosed;

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

  /** Whoever counts polls is told of each. */
  public void watchedBy(Consumer<Polled> watcher) {
    ingest.watchedBy(watcher);
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
    if (free <= 0 || isClosed) {
      return List.of();
    }
    Places places = new Places();
    if (waiting.isEmpty()) {
      waiting.addAll(polls.due(AHEAD, places.none()));
      areMoreDue = waiting.size() == AHEAD;
    }
    List<Source> wanted = places.fill(waiting, free);
    if (wanted.size() < free && areMoreDue && waiting.isEmpty()) {
      wanted.addAll(
          places.fill(
              new ArrayDeque<>(polls.dueOfMany(free, limits.perHost(), places.none())),
              free - wanted.size()));
    }
    return claim(wanted);
  }

  /** Who has a place in this look round. */
  private final class Places {
    private final Map<String, Integer> busy = new HashMap<>();
    private final Set<SourceId> taken = new HashSet<>(underWay.keySet());
    private final Set<String> held = hosts.holds().held();

    Places() {
      underWay.values().forEach(host -> busy.merge(host, 1, Integer::sum));
    }

    /** Hosts that have none. */
    Set<String> none() {
      Set<String> none = new HashSet<>(held);
      busy.forEach(
          (host, count) -> {
            if (count >= limits.perHost()) {
              none.add(host);
            }
          });
      return none;
    }

    /** Takes sources that have one off the queue, and those that have none too: they are due on. */
    List<Source> fill(Queue<Source> from, int most) {
      List<Source> wanted = new ArrayList<>();
      while (wanted.size() < most && !from.isEmpty()) {
        Source source = from.remove();
        String host = hostOf(source);
        if (!held.contains(host)
            && busy.getOrDefault(host, 0) < limits.perHost()
            && taken.add(source.id())) {
          busy.merge(host, 1, Integer::sum);
          wanted.add(source);
        }
      }
      return wanted;
    }
  }

  private static String hostOf(Source source) {
    return Host.of(source.address()).toString();
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
        underWay.put(source.id(), hostOf(source));
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

  /** No more polls begin; those under way go on. */
  @Override
  public synchronized void close() {
    isClosed = true;
  }

  /** True where it is worth looking for more before the next tick. */
  private synchronized boolean ended(Source source) {
    underWay.remove(source.id());
    boolean look =
        !isClosed
            && (areMoreDue || !waiting.isEmpty())
            && underWay.size() <= limits.concurrency() / 2;
    if (look && waiting.isEmpty()) {
      areMoreDue = false;
    }
    return look;
  }
}
