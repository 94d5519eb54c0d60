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
import mujaz.subscription.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the stories of digests that are due soon translated for readers who want that, so that no
 * digest waits for a translation. Orders that share an edition are looked at once, again when half
 * of the time is over that was left at the last look: seldom while there is time, and up to the
 * end.
 */
final class TranslationRound {
  private static final Logger log = LoggerFactory.getLogger(TranslationRound.class);
  private static final Duration AHEAD = Duration.ofMinutes(30);
  private static final int MOST_ORDERS = 5_000;

  /** So many editions are looked at in one round; the others are in the next. */
  private static final int AT_ONCE = 100;

  private final DueSubscriptions orders;
  private final EditionParts parts;
  private final InstantSource time;
  private Map<Shared, Look> looks = new HashMap<>();

  /**
   * What is one edition.
   *
   * @param order the only one that gets it; 0 for all on these terms
   */
  private record Shared(Terms terms, long order) {
    static Shared of(Due order) {
      return new Shared(order.terms(), order.terms().memory() == null ? order.id() : 0);
    }
  }

  private record Look(Instant at) {
    boolean isEnough(Instant dueAt, Instant now) {
      return now.isBefore(at.plus(Duration.between(at, dueAt).dividedBy(2)));
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
    Map<Shared, Look> known = new HashMap<>();
    int looked = 0;
    int asked = 0;
    for (Due order : orders.translatedBy(now.plus(AHEAD), now, MOST_ORDERS)) {
      Shared edition = Shared.of(order);
      Look last = looks.get(edition);
      boolean enough = last != null && last.isEnough(order.terms().dueAt(), now);
      if (known.containsKey(edition)) {
        continue;
      }
      if (last != null && (enough || looked == AT_ONCE)) {
        known.put(edition, last);
      } else if (looked < AT_ONCE) {
        known.put(edition, new Look(now));
        looked++;
        asked += ask(order, maker, now);
      }
    }
    looks = known;
    if (asked > 0) {
      log.info("translations asked for stories={} editions={}", asked, looked);
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
