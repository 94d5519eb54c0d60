package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.store.Database;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.subscription.Terms;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the editions that are due into the outbox. Orders on the same terms share one edition:
 * they are moved to their next due moment, and given its messages, by one batch and one insert in
 * one transaction, so a crash leaves either both or neither. Where the sending is behind, an
 * edition that still waits is taken back when the next one is due: one digest instead of a flood.
 */
public final class CompileRound {
  private static final Logger log = LoggerFactory.getLogger(CompileRound.class);

  /** What one transaction writes. */
  private static final int BATCH = 10_000;

  private static final Duration BEHIND = Duration.ofMinutes(10);

  /** So few go at once; more are spread, so that a full hour is no wall. */
  private static final int FEW = 20;

  /** When a round is, and who makes its editions. */
  private record Occasion(
      EditionMaker maker, Instant now, Duration spread, Map<Terms, String> labels) {
    String label(Terms terms) {
      return labels.computeIfAbsent(
          terms,
          key -> {
            ZonedDateTime due = key.dueAt().atZone(key.zone());
            LocalTime local = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            return ":" + due.toLocalDate() + "T" + local;
          });
    }
  }

  /** How many orders got their edition, and how many did not, and are still due. */
  private record Done(int compiled, int failed) {
    static final Done NONE = new Done(0, 0);

    Done and(Done other) {
      return new Done(compiled + other.compiled, failed + other.failed);
    }
  }

  private final Database database;
  private final DueSubscriptions orders;
  private final Outbox outbox;
  private final EditionParts parts;
  private final Duration spread;
  private final InstantSource time;

  /**
   * @param spread digests due at one moment go out spread over this long
   */
  public CompileRound(
      Database database,
      DueSubscriptions orders,
      Outbox outbox,
      EditionParts parts,
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
  public int run() {
    // As exactly as the databases keep it: it is looked for again.
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    EditionMaker maker = new EditionMaker(parts, now);
    Done done = Done.NONE;
    List<Due> due;
    do {
      due = batch(now, done.failed());
      Occasion by =
          new Occasion(maker, now, due.size() <= FEW ? Duration.ZERO : spread, new HashMap<>());
      for (List<Due> together : together(due)) {
        done = done.and(fill(together, by));
      }
    } while (due.size() == BATCH);
    if (done.compiled() > 0) {
      log.info("compiled editions={} choices={}", done.compiled(), maker.choices());
    }
    return done.compiled();
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

  /** All that share editions in one transaction; each of the others sees what the last told. */
  private static List<List<Due>> together(List<Due> due) {
    List<List<Due>> together = new ArrayList<>();
    List<Due> shared = new ArrayList<>();
    for (Due order : due) {
      if (order.terms().memory() != null || !order.terms().reader().isActive()) {
        shared.add(order);
      } else {
        together.add(List.of(order));
      }
    }
    if (!shared.isEmpty()) {
      together.add(shared);
    }
    return together;
  }

  /** One that fails does not keep the others from theirs. */
  private Done fill(List<Due> due, Occasion by) {
    try {
      return new Done(database.jdbi().inTransaction(handle -> fill(handle, due, by)), 0);
    } catch (RuntimeException e) {
      Map<Terms, List<Due>> apart =
          due.stream().collect(Collectors.groupingBy(Due::terms, Collectors.toList()));
      if (apart.size() > 1) {
        return apart.values().stream().map(slot -> fill(slot, by)).reduce(Done.NONE, Done::and);
      }
      log.error("edition failed subscription={}", due.get(0).id(), e);
      return new Done(0, due.size());
    }
  }

  private int fill(Handle handle, List<Due> due, Occasion by) {
    List<Due> asleep = new ArrayList<>();
    List<DueSubscriptions.Move> moves = new ArrayList<>();
    List<Mailing.Piece> pieces = new ArrayList<>();
    Instant leaves = by.now();
    for (Due order : due) {
      if (!order.terms().reader().isActive()) {
        asleep.add(order);
        continue;
      }
      EditionMaker.Made made = by.maker().make(order.terms(), order.chat());
      moves.add(new DueSubscriptions.Move(order.id(), order.terms(), made.memory()));
      String label = by.label(order.terms());
      for (int part = 0; part < made.bodies().size(); part++) {
        long body = made.bodies().get(part);
        pieces.add(new Mailing.Piece(order.id(), part, body, made.punctual(), label));
      }
      leaves = made.leaves();
    }
    orders.passOver(handle, asleep, by.now());
    int moved = orders.moveOn(handle, moves, by.now());
    if (moved > 0) {
      Mailing.Leaving leaving = new Mailing.Leaving(leaves, by.spread());
      parts.mailing().add(handle, pieces, by.now(), leaving);
    }
    return moved;
  }
}
