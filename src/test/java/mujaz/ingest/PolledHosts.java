package mujaz.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.Fetcher;
import mujaz.fetch.host.HostHolds;
import mujaz.ingest.hub.HubDesk;
import mujaz.search.StorySearch;
import mujaz.source.PollRecords;
import mujaz.source.PollSchedule;
import mujaz.source.PollingSettings;
import mujaz.source.Polls;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.story.Stories;
import mujaz.story.StoryClusterer;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Sources that are polled from a database of any kind, over real HTTP. */
@Timeout(120)
abstract class PolledHosts {
  static final Duration DAY = Duration.ofHours(26);

  final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  final FeedServer server = FeedServer.start();
  final List<FeedServer> others = new ArrayList<>();
  Database database;
  Sources sources;
  PollRound round;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    sources = new Sources(database.jdbi(), time);
    round = round(Runnable::run);
  }

  /** The program anew, over the same database. */
  PollRound round(Executor pollers) {
    FetchSettings settings =
        new FetchSettings(
            List.of("127.0.0.0/8:*"), 1 << 20, Duration.ofSeconds(20), "test@news.example", 2);
    LanguageDetector detector = new LanguageDetector();
    IngestParts parts =
        new IngestParts(
            sources,
            new PollRecords(new GroupCommit(database.jdbi()), time),
            new Fetcher(new OkHttpClient(), settings, HostHolds.kept(database.jdbi(), time), time),
            new FeedReader(),
            new ArticleExtractor(detector),
            detector,
            new Articles(database.jdbi(), time),
            new StoryClusterer(database.jdbi()),
            new Stories(database.jdbi()),
            new ExtractiveSummarizer(detector, time),
            new Summaries(database.jdbi()),
            StorySearch.inMemory(),
            null);
    PollingSettings polling = new PollingSettings(Duration.ofMinutes(5), Duration.ofHours(4), 8);
    Ingest ingest =
        parts.conduct(
            parts.desk(),
            new HubDesk(database.jdbi(), parts.sources(), parts.fetcher(), null, time),
            new PollSchedule(polling, new Random(1)),
            time);
    return new PollRound(
        new Polls(database.jdbi(), time),
        ingest,
        parts.fetcher().hosts(),
        pollers,
        new PollRound.Limits(8, 2));
  }

  @AfterEach
  void stop() {
    database.close();
    server.close();
    others.forEach(FeedServer::close);
  }

  void pollAfter(Duration pause) {
    time.advance(pause);
    int begun;
    do {
      begun = round.run();
    } while (begun > 0);
  }

  Source follow(String path) {
    return follow(server.at(path));
  }

  Source follow(URI address) {
    return sources.add("A", address, SourceKind.FEED, Language.ENGLISH, null);
  }

  Source found(Source source) {
    return sources.find(source.id()).orElseThrow();
  }

  Duration waits(Source source) {
    return Duration.between(time.instant(), found(source).polling().nextPollAt());
  }

  String problem(Source source) {
    return String.valueOf(found(source).polling().problem()).replaceAll("[{ ].*", "");
  }

  long count(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  static FeedReply rss(String title) {
    return rss(title, "");
  }

  static FeedReply rss(String title, String head) {
    String text = "<p>The council met about " + title + " and put it off. </p>";
    return FeedReply.ok(
        "application/rss+xml; charset=utf-8",
        "<rss version=\"2.0\"><channel><title>A</title>"
            + head
            + "<item><guid>"
            + title.hashCode()
            + "</guid><title>"
            + title
            + "</title><description><![CDATA["
            + text.repeat(20)
            + "]]></description></item></channel></rss>");
  }
}
