package mujaz.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.Fetcher;
import mujaz.source.PollSchedule;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one source down the road: the whole of it on one screen. */
public final class Ingest {
  private static final Logger log = LoggerFactory.getLogger(Ingest.class);

  /** More new items at once than this is a feed's restart, not news: the newest are taken. */
  private static final int MOST_NEW = 200;

  private final Sources sources;
  private final Fetcher fetcher;
  private final FeedReader reader;
  private final Keeping keeping;
  private final PollSchedule schedule;
  private final InstantSource time;

  /** What becomes of the items: articles, then stories. */
  record Keeping(Articles articles, ArticleIntake intake, StoryDesk desk) {}

  Ingest(
      Sources sources,
      Fetcher fetcher,
      FeedReader reader,
      Keeping keeping,
      PollSchedule schedule,
      InstantSource time) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.reader = reader;
    this.keeping = keeping;
    this.schedule = schedule;
    this.time = time;
  }

  /** Polls a source now, and puts the poll on record whatever comes. */
  public void poll(Source source) {
    Instant began = time.instant();
    Polling before = source.polling();
    FetchResult result =
        fetcher.fetch(FetchRequest.feed(source.address(), before.etag(), before.lastModified()));
    Outcome outcome =
        result.match(
            fetched -> read(source, fetched),
            same ->
                new Outcome(
                    succeeded(source, before.etag(), before.lastModified(), same.pause()), 0, 0),
            later -> failed(source, later.after(), later.why()),
            gone -> new Outcome(schedule.afterGone(time.instant(), before, gone.why()), 0, 0));
    sources.record(source.id(), outcome.polling, outcome.items, outcome.fresh);
    log.info(
        "polled source={} items={} new={} took={}ms problem={}",
        source.id().value(),
        outcome.items,
        outcome.fresh,
        Duration.between(began, time.instant()).toMillis(),
        outcome.polling.problem() == null ? "none" : outcome.polling.problem().key());
  }

  private record Outcome(Polling polling, int items, int fresh) {}

  private Outcome read(Source source, FetchResult.Fetched fetched) {
    return reader
        .read(fetched.body(), fetched.address(), fetched.headers())
        .match(
            read -> take(source, fetched, read.feed()),
            notAFeed -> failed(source, null, notAFeed.why()));
  }

  private Outcome take(Source source, FetchResult.Fetched fetched, Feed feed) {
    List<FeedItem> unseen = keeping.articles().unseen(source.id(), feed.items());
    List<Article> added = new ArrayList<>();
    for (FeedItem item : unseen.subList(0, Math.min(unseen.size(), MOST_NEW))) {
      take(source, item).ifPresent(added::add);
    }
    if (!source.language().isKnown() && !added.isEmpty()) {
      sources.learnLanguage(source.id(), added.get(0).language());
    }
    @Nullable URI moved = fetched.moved();
    if (moved != null) {
      sources.move(source.id(), moved);
    }
    @Nullable Duration stated = feed.pause();
    Duration asked =
        stated == null || stated.compareTo(fetched.pause()) < 0 ? fetched.pause() : stated;
    Polling polling =
        succeeded(
            source,
            fetched.header("etag").orElse(null),
            fetched.header("last-modified").orElse(null),
            asked);
    return new Outcome(polling, feed.items().size(), added.size());
  }

  /**
   * One bad item never stops a feed: it is noted as seen, so that it is not tried at every poll.
   */
  private Optional<Article> take(Source source, FeedItem item) {
    Optional<Article> article = Optional.empty();
    try {
      article = keeping.intake().take(source, item);
      article.ifPresent(keeping.desk()::place);
    } catch (RuntimeException e) {
      log.warn("item failed source={}", source.id().value(), e);
    }
    keeping.articles().seen(source.id(), item, article.map(Article::id).orElse(null));
    return article;
  }

  private Polling succeeded(
      Source source, @Nullable String etag, @Nullable String modified, Duration asked) {
    return schedule.afterSuccess(
        time.instant(), etag, modified, asked, sources.itemsADay(source.id()));
  }

  private Outcome failed(Source source, @Nullable Duration after, Problem why) {
    return new Outcome(schedule.afterFailure(time.instant(), source.polling(), after, why), 0, 0);
  }
}
