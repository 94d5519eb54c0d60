package mujaz.fetch.host;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mujaz.source.Host;

/**
 * At most so many requests in flight to one host, and a pause between two where it asks for one.
 */
public final class HostPace {
  private static final int MANY = 10_000;

  private final int perHost;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Host, State> hosts = new HashMap<>();

  private static final class State {
    private int inFlight;
    private long lastBegan;
  }

  public HostPace(int perHost) {
    this.perHost = perHost;
  }

  /**
   * Waits for a place; false when none came free in time. Each true needs one {@link #leave}.
   *
   * @param gap at least so long after the last request began
   */
  public boolean enter(Host host, Duration patience, Duration gap) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    lock.lockInterruptibly();
    try {
      forgetIdle();
      while (true) {
        State state = hosts.computeIfAbsent(host, name -> idle());
        long now = System.nanoTime();
        long early = state.lastBegan + gap.toNanos() - now;
        if (state.inFlight < perHost && early <= 0) {
          state.inFlight++;
          state.lastBegan = now;
          return true;
        }
        long wait = state.inFlight < perHost ? Math.min(early, end - now) : end - now;
        if (end - now <= 0 || (state.inFlight < perHost && early > end - now)) {
          return false;
        }
        boolean ignored = changed.await(wait, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  public void leave(Host host) {
    lock.lock();
    try {
      State state = hosts.get(host);
      if (state != null) {
        state.inFlight--;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private static State idle() {
    State state = new State();
    state.lastBegan = System.nanoTime() - Duration.ofDays(1).toNanos();
    return state;
  }

  private void forgetIdle() {
    if (hosts.size() > MANY) {
      long old = System.nanoTime() - Duration.ofMinutes(1).toNanos();
      hosts.values().removeIf(state -> state.inFlight == 0 && state.lastBegan - old < 0);
    }
  }
}
