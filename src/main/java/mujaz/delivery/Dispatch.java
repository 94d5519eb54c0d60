package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop that empties the outbox, on a thread of its own. Each turn writes down what has come
 * back and claims as many as pace and places allow, all in one transaction, and hands these to the
 * senders: a thousand a second cost fifty commits. A place is free again when the fate is written
 * down, not before: what a crash hides is what was in flight.
 */
final class Dispatch {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  /** Turns follow one another no faster, so that what comes back is written down together. */
  private static final Duration TURN = Duration.ofMillis(12);

  private static final Duration NOTHING_DUE = Duration.ofMillis(150);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final Pace pace;
  private final Trouble trouble;
  private final Courier.Pacing pacing;
  private final int places;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final BlockingQueue<Settlement> settled = new LinkedBlockingQueue<>();
  private final List<Settlement> unwritten = new ArrayList<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;

  Dispatch(Outbox outbox, Pace pace, Trouble trouble, Courier.Pacing pacing, int places) {
    this.outbox = outbox;
    this.pace = pace;
    this.trouble = trouble;
    this.pacing = pacing;
    this.places = places;
  }

  /** What became of one that was begun. */
  void settle(Settlement settlement) {
    settled.add(settlement);
    wake.release();
  }

  /** Runs until it is closed and nothing is in flight any more. */
  void run(Collection<Transport> transports, Consumer<Delivery> send) {
    while (!closed || inFlight.get() > 0) {
      Duration idle;
      try {
        idle = turn(transports, send);
      } catch (RuntimeException | Error e) {
        log.error("a turn of the sending failed", e);
        idle = AFTER_FAULT;
      }
      rest(idle);
    }
  }

  void close() {
    closed = true;
    wake.release();
  }

  private Duration turn(Collection<Transport> transports, Consumer<Delivery> send) {
    settled.drainTo(unwritten);
    boolean troubled = trouble.problem() != null;
    int free = places - inFlight.get() + unwritten.size();
    int room = closed || troubled ? 0 : Math.max(0, Math.min(free, pace.open()));
    List<Delivery> claimed = exchange(room);
    claimed.forEach(delivery -> begin(delivery, send));
    if (troubled && !closed) {
      return ask(transports);
    }
    boolean more = room > 0 ? claimed.size() == room : !pace.untilOpen().isZero();
    return more ? pace.untilOpen() : NOTHING_DUE;
  }

  private List<Delivery> exchange(int room) {
    List<Delivery> claimed;
    try {
      claimed = outbox.turn(unwritten, room);
    } catch (RuntimeException e) {
      // What keeps others from being claimed must not keep these from being written down.
      outbox.turn(unwritten, 0);
      written();
      throw e;
    }
    written();
    inFlight.addAndGet(claimed.size());
    if (!claimed.isEmpty()) {
      force(claimed);
    }
    return claimed;
  }

  /** What is marked and cannot be begun goes back, as soon as that can be written down. */
  private void force(List<Delivery> claimed) {
    try {
      outbox.force();
    } catch (RuntimeException e) {
      Instant now = pacing.time().instant();
      claimed.forEach(one -> settled.add(Settlement.back(one.id(), now, Duration.ZERO)));
      throw e;
    }
  }

  private void written() {
    inFlight.addAndGet(-unwritten.size());
    unwritten.clear();
  }

  private Duration ask(Collection<Transport> transports) {
    Duration wait = trouble.wait(pacing.time().instant());
    if (wait.isZero() && trouble.isOver(transports)) {
      return Duration.ZERO;
    }
    return wait.compareTo(AFTER_FAULT) < 0 ? AFTER_FAULT.dividedBy(4) : AFTER_FAULT;
  }

  private void begin(Delivery delivery, Consumer<Delivery> send) {
    Duration wait = pace.take(delivery.lane(), delivery.to());
    if (wait.isZero() && !closed) {
      pacing.senders().execute(() -> send.accept(delivery));
    } else {
      // A chat's own limit must not hold up the others.
      settled.add(Settlement.back(delivery.id(), pacing.time().instant(), wait));
    }
  }

  private void rest(Duration idle) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.min(TURN.toNanos(), idle.toNanos()));
      long more = idle.minus(TURN).toNanos();
      if (more > 0 && wake.tryAcquire(more, TimeUnit.NANOSECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
