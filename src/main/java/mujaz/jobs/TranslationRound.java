package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.digest.Entry;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.subscription.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the stories of digests that are due soon translated for readers who want that, so that no
 * digest waits for a translation. It looks at an order when half of the time is over that was left
 * when it last looked: seldom while there is time, and up to the end.
 */
final class TranslationRound {
  private static final Logger log = LoggerFactory.getLogger(TranslationRound.class);
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final int MOST_ORDERS = 5_000;

  /** So many orders are looked at in one round; the others are in the next. */
  private static final int AT_ONCE = 100;

  private final DueSubscriptions orders;
  private final EditionParts parts;
  private final InstantSource time;
  private Map<Long, Look> looks = new HashMap<>();

  private record Look(Instant at, Instant dueAt) {
    boolean isEnough(Due order, Instant now) {
      Duration left = Duration.between(at, dueAt);
      return dueAt.equals(order.terms().dueAt()) && now.isBefore(at.plus(left.dividedBy(2)));
    }
  }

  TranslationRound(DueSubscriptions orders, EditionParts parts, InstantSource time) {
    this.orders = orders;
    this.parts = parts;
    this.time = time;
  }

  /** How many stories were asked for. */
  int run() {
    if (!parts.language().isOffered()) {
      return 0;
    }
    Instant now = time.instant();
    EditionMaker maker = new EditionMaker(parts, now);
    Map<Long, Look> known = new HashMap<>();
    int looked = 0;
    int asked = 0;
    for (Due order : orders.translatedBy(now.plus(AHEAD), now, MOST_ORDERS)) {
      Look last = looks.get(order.id());
      if (last != null && (looked == AT_ONCE || last.isEnough(order, now))) {
        known.put(order.id(), last);
      } else if (looked < AT_ONCE) {
        known.put(order.id(), new Look(now, order.terms().dueAt()));
        looked++;
        asked += ask(order, maker, now);
      }
    }
    looks = known;
    if (asked > 0) {
      log.info("translations asked for stories={} orders={}", asked, looked);
    }
    return asked;
  }

  /** An order that fails keeps no other from theirs. */
  private int ask(Due order, EditionMaker maker, Instant now) {
    try {
      Subscriber reader = order.terms().reader().as(order.chat(), now);
      List<Entry> entries = maker.entries(order.terms(), order.chat());
      return parts.language().ask(parts.language().of(entries, reader, Set.of()), reader);
    } catch (RuntimeException e) {
      log.error("translation round failed subscription={}", order.id(), e);
      return 0;
    }
  }
}
