package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.store.Database;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.subscription.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the editions that are due into the outbox. Orders on the same terms share one edition:
 * they are moved to their next due moment, and given its messages, by one update and one insert in
 * one transaction, so a crash leaves either both or neither. Where the sending is behind, an
 * edition that still waits is taken back when the next one is due: one digest instead of a flood.
 */
final class CompileRound {
  private static final Logger log = LoggerFactory.getLogger(CompileRound.class);
  private static final int BATCH = 20_000;
  private static final Duration BEHIND = Duration.ofMinutes(10);

  /** So few go at once; more are spread, so that a full hour is no wall. */
  private static final int FEW = 20;

  private final Database database;
  private final DueSubscriptions orders;
  private final Outbox outbox;
  private final EditionMaker.Parts parts;
  private final Duration spread;
  private final InstantSource time;

  /**
   * @param spread digests due at one moment go out spread over this long
   */
  CompileRound(
      Database database,
      DueSubscriptions orders,
      Outbox outbox,
      EditionMaker.Parts parts,
      Duration spread,
      InstantSource time) {
    this.database = database;
    this.orders = orders;
    this.outbox = outbox;
    this.parts = parts;
    this.spread = spread;
    this.time = time;
  }

  /**
   * Compiles what is due now.
   *
   * @return how many editions went into the outbox
   */
  int run() {
    // As exactly as the databases keep it: it is looked for again.
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    EditionMaker maker = new EditionMaker(parts, now);
    int compiled = 0;
    int failed = 0;
    List<Due> due;
    do {
      due = batch(now, failed);
      Duration over = due.size() <= FEW ? Duration.ZERO : spread;
      for (List<Due> slot : slots(due)) {
        try {
          compiled += compile(slot, maker, now, over);
        } catch (RuntimeException e) {
          failed += slot.size();
          log.error("edition failed subscription={}", slot.get(0).id(), e);
        }
      }
    } while (due.size() == BATCH);
    if (compiled > 0) {
      log.info("compiled editions={} choices={}", compiled, maker.choices());
    }
    return compiled;
  }

  private List<Due> batch(Instant now, int failed) {
    List<Due> due = orders.batch(now, BATCH, failed);
    if (!due.isEmpty() && outbox.isBehind(now.minus(BEHIND))) {
      int merged = outbox.merge(due.stream().map(Due::id).toList());
      if (merged > 0) {
        log.info("stale messages taken back merged={}", merged);
        return orders.batch(now, BATCH, failed);
      }
    }
    return due;
  }

  /** Those on the same terms together; each whose memory is not known alone. */
  private static List<List<Due>> slots(List<Due> due) {
    Map<Object, List<Due>> slots = new LinkedHashMap<>();
    for (Due order : due) {
      boolean shares = order.terms().memory() != null || !order.terms().reader().isActive();
      slots.computeIfAbsent(shares ? order.terms() : order, key -> new ArrayList<>()).add(order);
    }
    return List.copyOf(slots.values());
  }

  private int compile(List<Due> slot, EditionMaker maker, Instant now, Duration over) {
    Terms terms = slot.get(0).terms();
    List<Long> ids = slot.stream().map(Due::id).toList();
    if (!terms.reader().isActive()) {
      orders.passOver(ids, terms, now);
      return 0;
    }
    EditionMaker.Made made = maker.make(terms, slot.get(0).chat());
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int moved = orders.moveOn(handle, ids, terms, now, made.memory());
              if (moved > 0) {
                Mailing.Leaving leaving = new Mailing.Leaving(made.leaves(), over);
                parts.mailing().add(handle, ids, now, label(terms), made.bodies(), leaving);
              }
              return moved;
            });
  }

  private static String label(Terms terms) {
    ZonedDateTime due = terms.dueAt().atZone(terms.zone());
    LocalTime local = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return ":" + due.toLocalDate() + "T" + local;
  }
}
