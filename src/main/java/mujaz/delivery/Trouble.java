package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the transport can be trusted with more. After an answer that never came, a refused token
 * or an outage nothing is begun until the transport answers a harmless question, which it is asked
 * ever less often; so no more than what was in flight becomes uncertain in an outage. Thread-safe.
 */
final class Trouble {
  private static final Logger log = LoggerFactory.getLogger(Trouble.class);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final InstantSource time;
  private @Nullable Problem problem;
  private Instant askedAt = Instant.MIN;
  private Duration pause = Duration.ZERO;

  Trouble(InstantSource time) {
    this.time = time;
  }

  synchronized void begin(Problem what) {
    if (problem == null) {
      log.warn("sending stops: {}", what);
      pause = Duration.ZERO;
      askedAt = time.instant();
    }
    problem = what;
  }

  synchronized @Nullable Problem problem() {
    return problem;
  }

  /** How long to leave the transport alone; zero where nothing is wrong, or it may be asked. */
  synchronized Duration wait(Instant now) {
    Instant next = askedAt.plus(pause);
    return problem == null || askedAt.isAfter(now) || !next.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, next);
  }

  /** Asks where it is time to; true when all is well. */
  boolean isOver(Collection<Transport> transports) {
    if (problem() == null) {
      return true;
    }
    boolean answered = transports.stream().allMatch(Transport::answers);
    synchronized (this) {
      if (answered) {
        log.info("sending goes on: the transport answers again");
        problem = null;
      } else {
        Duration doubled = pause.isZero() ? Duration.ofMillis(500) : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        askedAt = time.instant();
      }
      return answered;
    }
  }
}
