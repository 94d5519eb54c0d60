package mujaz.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import mujaz.fetch.FetchResult;
import mujaz.fetch.FetchResult.Fault;
import mujaz.fetch.host.Network;
import mujaz.source.Habit;
import mujaz.source.Move;
import mujaz.source.PollRecords;
import mujaz.source.PollSchedule;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.source.Validators;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts polls on record: how they went, and when the next is. A source that could not be reached is
 * a suspect until somebody answers; where nobody does, it was our own network, and the failures of
 * all suspects are taken back.
 */
final class PollClosing {
  private static final Logger log = LoggerFactory.getLogger(PollClosing.class);
  private static final int MOST_SUSPECTS = 10_000;

  private final Sources sources;
  private final PollRecords records;
  private final PollSchedule schedule;
  private final Network network;
  private final InstantSource time;
  private final Deque<Suspect> suspects = new ArrayDeque<>();

  private record Suspect(Source source, Instant since) {}

  /**
   * What an answer said besides its body.
   *
   * @param bodyHash null where the same body is to be read again
   */
  record Answered(
      Validators validators,
      @Nullable String bodyHash,
      Duration pause,
      @Nullable URI moved,
      Habit habit) {}

  PollClosing(
      Sources sources,
      PollRecords records,
      PollSchedule schedule,
      Network network,
      InstantSource time) {
    this.sources = sources;
    this.records = records;
    this.schedule = schedule;
    this.network = network;
    this.time = time;
  }

  /** After a 200 that was read, or a 304. */
  Polling answered(Source source, Answered answer, int items, int fresh) {
    clearSuspects();
    Move move = source.address().equals(answer.moved) ? Move.NONE : moved(source, answer.moved);
    Polling next =
        schedule.afterSuccess(
            time.instant(),
            source,
            new PollSchedule.Answer(
                answer.validators, answer.bodyHash, answer.pause, move, answer.habit));
    @Nullable URI believed = move.believed();
    if (believed != null) {
      next = follow(source, believed, next);
    }
    records.add(source, next, items, fresh);
    return next;
  }

  private static Move moved(Source source, @Nullable URI to) {
    return source.polling().move().and(to);
  }

  private Polling follow(Source source, URI address, Polling next) {
    if (sources.move(source.id(), address)) {
      log.info("source={} moved for good to {}", source.id().value(), address);
      return next.moved();
    }
    Optional<Source> other = sources.findByAddress(address);
    return next.saying(
        Problem.of("source.twice", "name", other.map(Source::name).orElse(address.toString())));
  }

  /** After a 200 whose body is no feed. */
  Polling unread(Source source, Problem why) {
    clearSuspects();
    return failed(source, null, why);
  }

  Polling failed(Source source, FetchResult.TryLater later) {
    Polling before = source.polling();
    if (later.fault() == Fault.NOBODY) {
      return recorded(source, schedule.afterNothing(time.instant(), before, later.after()));
    } else if (later.fault() == Fault.SOURCE) {
      return failed(source, later.after(), later.why());
    } else if (network.isGone()) {
      forgiveSuspects();
      return recorded(source, schedule.afterOutage(time.instant(), before));
    }
    suspect(source);
    return failed(source, null, later.why());
  }

  private Polling failed(Source source, @Nullable Duration after, Problem why) {
    return recorded(source, schedule.afterFailure(time.instant(), source.polling(), after, why));
  }

  Polling gone(Source source, Problem why) {
    log.warn("source={} is gone for good and is not polled any more", source.id().value());
    return recorded(source, schedule.afterGone(time.instant(), source.polling(), why));
  }

  private Polling recorded(Source source, Polling polling) {
    records.add(source, polling, 0, 0);
    return polling;
  }

  private synchronized void clearSuspects() {
    suspects.clear();
  }

  private synchronized void suspect(Source source) {
    if (suspects.size() < MOST_SUSPECTS) {
      suspects.add(new Suspect(source, time.instant()));
    }
  }

  private synchronized void forgiveSuspects() {
    while (!suspects.isEmpty()) {
      Suspect suspect = suspects.remove();
      if (!suspect.since.isBefore(network.goneSince())) {
        Polling before = suspect.source.polling();
        records.forgive(suspect.source, schedule.afterOutage(time.instant(), before));
      }
    }
  }
}
