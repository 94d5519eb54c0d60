package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import mujaz.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what a transport says of a delivery to what is written down about it. */
final class Verdict {
  private static final Logger log = LoggerFactory.getLogger(Verdict.class);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

  /** Refused so often while others pass, a message is itself what is wrong. */
  private static final int MOST_ATTEMPTS = 20;

  /** Under the rule at-least-once, an uncertain message is sent so often at most. */
  private static final int MOST_SENDS = 3;

  private final DeliverySettings.Rule rule;
  private final InstantSource time;
  private final Consumer<Problem> alarm;

  Verdict(DeliverySettings.Rule rule, InstantSource time, Consumer<Problem> alarm) {
    this.rule = rule;
    this.time = time;
    this.alarm = alarm;
  }

  Settlement of(Delivery delivery, DeliveryResult result) {
    DeliveryId id = delivery.id();
    Instant now = time.instant();
    return result.match(
        sent -> Settlement.sent(id, sent.messageId()),
        later -> later(delivery, later, now),
        unreachable -> {
          log.info("chat unreachable delivery={} why={}", id.value(), unreachable.reason());
          return Settlement.ended(id, State.UNREACHABLE, unreachable.reason());
        },
        moved -> Settlement.back(id, now, Duration.ZERO),
        rejected -> rejected(delivery, rejected.problem()),
        uncertain -> {
          log.warn("delivery uncertain delivery={} why={}", id.value(), uncertain.why());
          boolean again =
              rule == DeliverySettings.Rule.AT_LEAST_ONCE && delivery.attempts() + 1 < MOST_SENDS;
          return again
              ? Settlement.again(id, now, Duration.ofSeconds(1), uncertain.why())
              : Settlement.ended(id, State.UNCERTAIN, uncertain.why());
        });
  }

  private Settlement later(Delivery delivery, DeliveryResult.Later later, Instant now) {
    if (later.isFlood()) {
      // Nobody's fault: the pause is what it waits for.
      return Settlement.back(delivery.id(), now, later.after());
    }
    if (delivery.attempts() >= MOST_ATTEMPTS) {
      return rejected(delivery, later.why());
    }
    Duration backOff = backOff(delivery);
    // What concerns the whole bot is waited for by all; this one makes sure that it is not itself.
    boolean own = !later.wholeBot() && later.after().compareTo(backOff) > 0;
    return Settlement.again(delivery.id(), now, own ? later.after() : backOff, later.why());
  }

  /** Twice as long each time, and up to half of it more, so that not all come back together. */
  private static Duration backOff(Delivery delivery) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(delivery.attempts(), 9));
    Duration capped = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    return capped.plus(capped.multipliedBy(delivery.id().value() * 7919 % 500).dividedBy(1_000));
  }

  private Settlement rejected(Delivery delivery, Problem why) {
    log.warn("message rejected delivery={} why={}", delivery.id().value(), why);
    if (!delivery.cause().startsWith(Alarm.CAUSE)) {
      alarm.accept(why);
    }
    return Settlement.ended(delivery.id(), State.REJECTED, why);
  }
}
