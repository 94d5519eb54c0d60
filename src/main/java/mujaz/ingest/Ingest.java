package mujaz.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import mujaz.article.Article;
import mujaz.feed.Feed;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.Fetcher;
import mujaz.ingest.hub.HubDesk;
import mujaz.source.Habit;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.Validators;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one source down the road: the whole of it on one screen. */
public final class Ingest {
  private static final Logger log = LoggerFactory.getLogger(Ingest.class);

  private final Fetcher fetcher;
  private final FeedReader reader;
  private final FeedIntake intake;
  private final PollClosing closing;
  private final HubDesk hubs;
  private final InstantSource time;
  private volatile Consumer<Polled> watch = polled -> {};

  Ingest(
      Fetcher fetcher,
      FeedReader reader,
      FeedIntake intake,
      PollClosing closing,
      HubDesk hubs,
      InstantSource time) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.intake = intake;
    this.closing = closing;
    this.hubs = hubs;
    this.time = time;
  }

  /** Whoever counts polls is told of each. */
  void watchedBy(Consumer<Polled> watcher) {
    watch = watcher;
  }

  /** Polls a source now, and puts the poll on record whatever comes. */
  public void poll(Source source) {
    Instant began = time.instant();
    Outcome outcome =
        fetcher.fetch(
            FetchRequest.feed(source.address(), source.polling().validators())
                .via(source.profile().proxy()),
            result ->
                result.match(
                    fetched -> fetched(source, fetched),
                    same -> unchanged(source, same),
                    later -> Outcome.nothing(closing.failed(source, later)),
                    gone -> Outcome.nothing(closing.gone(source, gone.why()))));
    Duration took = Duration.between(began, time.instant());
    Problem problem = outcome.polling.problem();
    log.info(
        "polled source={} items={} new={} took={}ms problem={}",
        source.id().value(),
        outcome.items,
        outcome.fresh,
        took.toMillis(),
        problem == null ? "none" : problem.key());
    watch.accept(
        new Polled(outcome.items, outcome.fresh, problem == null ? "" : problem.key(), took));
  }

  private record Outcome(Polling polling, int items, int fresh) {
    static Outcome nothing(Polling polling) {
      return new Outcome(polling, 0, 0);
    }
  }

  private Outcome unchanged(Source source, FetchResult.NotModified same) {
    Polling before = source.polling();
    Polling closed =
        closing.answered(
            source,
            new PollClosing.Answered(
                before.validators().updated(same.header("etag"), same.header("last-modified")),
                before.bodyHash(),
                same.pause(),
                same.moved(),
                habit(source)),
            0,
            0);
    hubs.polled(source, null);
    return Outcome.nothing(closed);
  }

  private Outcome fetched(Source source, FetchResult.Fetched fetched) {
    String hash = BodyMark.of(fetched.body());
    if (hash.equals(source.polling().bodyHash())) {
      return Outcome.nothing(
          closing.answered(source, answered(fetched, hash, habit(source)), 0, 0));
    }
    return reader
        .read(fetched.body(), fetched.address(), fetched.headers())
        .match(
            read -> take(source, fetched, hash, read.feed()),
            notAFeed -> Outcome.nothing(closing.unread(source, notAFeed.why())));
  }

  private Outcome take(Source source, FetchResult.Fetched fetched, String hash, Feed feed) {
    FeedIntake.Intake taken = intake.take(source, feed.items(), fetched.isCut());
    List<Article> added = taken.added();
    PollClosing.Answered answered =
        answered(
            fetched,
            fetched.isCut() || !taken.isWhole() ? null : hash,
            habit(source, feed, added.size()));
    Polling closed = closing.answered(source, answered, feed.items().size(), added.size());
    hubs.polled(source, feed);
    return new Outcome(closed, feed.items().size(), added.size());
  }

  /**
   * @param hash null where not all was taken: then the next poll asks for all of it again
   */
  private static PollClosing.Answered answered(
      FetchResult.Fetched fetched, @Nullable String hash, Habit habit) {
    return new PollClosing.Answered(
        hash == null
            ? Validators.NONE
            : Validators.of(
                fetched.header("etag"), fetched.header("last-modified"), fetched.address()),
        hash,
        fetched.pause(),
        fetched.moved(),
        habit);
  }

  private Habit habit(Source source) {
    return source.polling().habit().after(sinceLast(source), 0);
  }

  private Habit habit(Source source, Feed feed, int fresh) {
    Instant now = time.instant();
    Polling before = source.polling();
    Habit seen =
        before.lastSuccessAt() == null
            ? before.habit()
            : before.habit().after(sinceLast(source), fresh);
    List<Instant> dates =
        feed.items().stream()
            .map(item -> item.published() != null ? item.published() : item.updated())
            .filter(Objects::nonNull)
            .toList();
    return seen.told(dates, now).asking(feed.rhythm());
  }

  private Duration sinceLast(Source source) {
    Instant last = source.polling().lastSuccessAt();
    return last == null ? Duration.ZERO : Duration.between(last, time.instant());
  }
}
