package mujaz.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.source.Source;
import mujaz.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls what is due, in parallel. One bad feed never stops a round. */
public final class PollRound {
  private static final Logger log = LoggerFactory.getLogger(PollRound.class);

  /** A poll that never ends, because the process did, is tried again after this long. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Sources sources;
  private final Ingest ingest;
  private final Executor pollers;
  private final int concurrency;
  private final InstantSource time;
  private final AtomicInteger running = new AtomicInteger();

  public PollRound(
      Sources sources, Ingest ingest, Executor pollers, int concurrency, InstantSource time) {
    this.sources = sources;
    this.ingest = ingest;
    this.pollers = pollers;
    this.concurrency = concurrency;
    this.time = time;
  }

  /**
   * Begins the polls that are due, as far as there are places.
   *
   * @return how many were begun
   */
  public int run() {
    int begun = 0;
    int free = concurrency - running.get();
    if (free <= 0) {
      return 0;
    }
    for (Source source : sources.due(time.instant(), free)) {
      if (sources.claim(source, LEASE)) {
        running.incrementAndGet();
        pollers.execute(() -> poll(source));
        begun++;
      }
    }
    return begun;
  }

  /** How many polls are under way. */
  public int running() {
    return running.get();
  }

  private void poll(Source source) {
    try {
      ingest.poll(source);
    } catch (RuntimeException e) {
      log.error("poll failed source={}", source.id().value(), e);
    } finally {
      running.decrementAndGet();
    }
  }
}
