package mujaz.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.Fetcher;
import mujaz.ingest.hub.HubDesk;
import mujaz.search.SearchQuery;
import mujaz.search.StorySearch;
import mujaz.source.PollRecords;
import mujaz.source.PollSchedule;
import mujaz.source.PollingSettings;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/** The road from a feed on a loopback server to a story, for tests of what becomes of items. */
final class Road implements AutoCloseable {
  final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  final FeedServer server = FeedServer.start();

  /** Another host. */
  final FeedServer pages = FeedServer.start("127.0.0.7");

  final Database database;
  IngestParts parts;
  private StoryDesk desk;
  private Ingest ingest;

  Road(Database database) {
    this.database = database;
    parts = parts();
    desk = parts.desk();
    ingest = conduct();
  }

  private IngestParts parts() {
    FetchSettings settings =
        new FetchSettings(
            List.of(server.allowedHost(), pages.allowedHost()),
            10 << 20,
            Duration.ofSeconds(10),
            "t@news.example",
            2);
    LanguageDetector detector = new LanguageDetector();
    return new IngestParts(
        new Sources(database.jdbi(), time),
        new PollRecords(new GroupCommit(database.jdbi()), time),
        new Fetcher(settings, time),
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
  }

  private Ingest conduct() {
    PollingSettings polling = new PollingSettings(Duration.ofMinutes(5), Duration.ofHours(4), 8);
    return parts.conduct(
        desk,
        new HubDesk(database.jdbi(), parts.sources(), parts.fetcher(), null, time),
        new PollSchedule(polling, new Random(1)),
        time);
  }

  StoryDesk desk() {
    return desk;
  }

  /** As after a start of the program. */
  void restart() {
    parts.search().close();
    parts = parts();
    desk = parts.desk();
    ingest = conduct();
  }

  void serve(String path, String type, String body) {
    server.on(path, FeedReply.ok(type, body));
  }

  void serve(String path, FeedReply reply) {
    server.on(path, reply);
  }

  void serve(String path, Shown... items) {
    serve(path, "application/rss+xml", Shown.rss(List.of(items)));
  }

  /** A source that was polled before it showed anything. */
  Source follow(String path) {
    Source source = add(path);
    serve(path, new Shown[0]);
    poll(source);
    return source;
  }

  Source add(String path) {
    return parts
        .sources()
        .add("Source " + path, server.at(path), SourceKind.FEED, Language.UNKNOWN, null);
  }

  /** Polls, a quarter of an hour later. */
  void poll(Source source) {
    time.advance(Duration.ofMinutes(15));
    ingest.poll(parts.sources().find(source.id()).orElseThrow());
    desk.run();
  }

  void poll(Source source, Shown... items) {
    serve(URI.create(source.address().toString()).getPath(), items);
    poll(source);
  }

  List<Article> articles() {
    List<ArticleId> ids = new ArrayList<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select id from articles order by id")
                    .mapTo(Long.class)
                    .forEach(id -> ids.add(new ArticleId(id))));
    return parts.articles().findAll(ids);
  }

  Article article() {
    List<Article> all = articles();
    if (all.size() != 1) {
      throw new AssertionError("one article expected: " + all);
    }
    return all.get(0);
  }

  int revision() {
    return count("select max(revision) from articles");
  }

  int count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }

  /** The stories that count as news from then to now. */
  List<Story> news(Duration back) {
    Instant now = time.instant().plusSeconds(1);
    return parts.stories().between(now.minus(back), now, Set.of(), Set.of(), Set.of(), 500);
  }

  String headline() {
    Story story = parts.stories().findAll(parts.stories().of(List.of(article().id()))).get(0);
    return parts.summaries().find(story.id()).orElseThrow().headline();
  }

  int found(String words) {
    return parts.search().find(SearchQuery.of(words), 0, 10).stories().size();
  }

  @Override
  public void close() {
    parts.search().close();
    database.close();
    server.close();
    pages.close();
  }
}
