package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The manners of polling, from the database to the wire, over real HTTP, on every database. */
@Timeout(120)
abstract class PollingContract {
  private static final Duration DAY = Duration.ofHours(26);

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private final FeedServer server = FeedServer.start();
  private final List<FeedServer> others = new ArrayList<>();
  private Database database;
  private Sources sources;
  private PollRound round;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    sources = new Sources(database.jdbi(), time);
    round = round(Runnable::run);
  }

  /** The program anew, over the same database. */
  private PollRound round(Executor pollers) {
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

  @Test
  void theFirstGetIsPlainAndEveryOtherAsksWhetherAnythingHasChanged() {
    server.on("/feed", rss("one").with("ETag", "W/unquoted é").with("Last-Modified", "yesterday"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    server.on("/feed", FeedReply.status(304));
    pollAfter(DAY);
    server.on("/feed", FeedReply.status(304).with("ETag", "\"2\""));
    pollAfter(DAY);
    server.on("/feed", rss("two"));
    pollAfter(DAY);
    pollAfter(DAY);
    assertThat(server.requests("/feed"))
        .extracting(PollingContract::conditions)
        .containsExactly(
            "- -", "W/unquoted é yesterday", "W/unquoted é yesterday", "\"2\" yesterday", "- -");
  }

  @Test
  void aRestartPollsNothingAgain() {
    server.on("/feed", rss("one").with("Cache-Control", "max-age=43200"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    time.advance(Duration.ofHours(11));
    assertThat(round(Runnable::run).run()).isZero();
    time.advance(Duration.ofHours(14));
    assertThat(round(Runnable::run).run()).isEqualTo(1);
  }

  @Test
  void whatTheFeedAsksHoldsAfterA304Too() {
    String head = "<ttl>600</ttl>";
    server.on("/feed", rss("one", head).with("ETag", "1"));
    Source source = follow("/feed");
    pollAfter(Duration.ZERO);
    server.on("/feed", FeedReply.status(304));
    pollAfter(DAY);
    assertThat(waits(source)).isGreaterThanOrEqualTo(Duration.ofHours(10));
  }

  @Test
  void theSameBodyUnderANewEtagIsNotReadAgain() {
    server.on("/feed", rss("one").with("ETag", "1"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    database.jdbi().useHandle(handle -> handle.execute("delete from items"));
    server.on("/feed", rss("one").with("ETag", "2"));
    pollAfter(DAY);
    assertThat(count("items")).isZero();
    server.on("/feed", rss("two").with("ETag", "3"));
    pollAfter(DAY);
    assertThat(count("items")).isPositive();
    assertThat(conditions(server.requests("/feed").get(2))).isEqualTo("2 -");
  }

  @Test
  void aPermanentMoveIsFollowedForGoodAfterThreeSameAnswers() {
    server.on("/old", FeedReply.redirect(301, "/new"));
    server.on("/new", rss("one").with("ETag", "1"));
    Source source = follow("/old");
    pollAfter(Duration.ZERO);
    server.on("/new", FeedReply.status(304));
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    server.on("/old", FeedReply.redirect(302, "/new"));
    pollAfter(DAY);
    server.on("/old", FeedReply.redirect(308, "/new"));
    pollAfter(DAY);
    round = round(Runnable::run);
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/new"));
    pollAfter(DAY);
    assertThat(server.requests("/old")).hasSize(6);
    List<FeedRequest> there = server.requests("/new");
    assertThat(conditions(there.get(there.size() - 1))).isEqualTo("- -");
  }

  @Test
  void aMoveOntoAnotherSourceIsSaidAndBothGoOn() {
    server.on("/old", FeedReply.redirect(301, "/new"));
    server.on("/new", rss("one"));
    Source source = follow("/old");
    follow("/new");
    for (int i = 0; i < 4; i++) {
      pollAfter(DAY);
    }
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    assertThat(problem(source)).isEqualTo("source.twice");
    assertThat(found(source).polling().failures()).isZero();
  }

  @Test
  void whatIsGoneIsAskedForNoMoreAndSaysSoWhileA404ComesAgainLater() {
    server.on("/gone", FeedReply.status(410));
    Source gone = follow("/gone");
    Source missing = follow("/missing");
    pollAfter(Duration.ZERO);
    assertThat(problem(gone)).isEqualTo("fetch.gone");
    assertThat(found(gone).polling().isGone()).isTrue();
    assertThat(problem(missing)).isEqualTo("fetch.status");
    for (int i = 0; i < 4; i++) {
      pollAfter(DAY);
    }
    assertThat(server.requests("/gone")).hasSize(1);
    assertThat(server.requests("/missing")).hasSize(5);
    assertThat(waits(missing)).isGreaterThanOrEqualTo(Duration.ofMinutes(80));
  }

  @Test
  void aHostThatAsksToBeLeftAloneIsLeftAloneByAllItsFeedsAlsoAfterARestart() {
    server.on("/busy", FeedReply.status(429).with("Retry-After", "7200"));
    server.on("/other", rss("one"));
    server.on("/third", rss("two"));
    Source busy = follow("/busy");
    pollAfter(Duration.ZERO);
    Source other = follow("/other");
    Source third = follow("/third");
    pollAfter(Duration.ofHours(1));
    assertThat(round(Runnable::run).run()).isZero();
    assertThat(server.requests("/other")).isEmpty();
    assertThat(found(other).polling().failures()).isZero();
    assertThat(problem(busy)).isEqualTo("fetch.status");
    pollAfter(Duration.ofMinutes(61));
    assertThat(server.requests("/other")).hasSize(1);
    assertThat(found(third).polling().lastSuccessAt()).isNotNull();
  }

  @Test
  void whileTheNetworkIsGoneNoSourceIsToBlame() {
    List<Source> sourcesOfMany = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      FeedServer one = FeedServer.start("127.0.1." + (i + 1));
      others.add(one);
      one.on("/feed", rss("item " + i));
      sourcesOfMany.add(follow(one.at("/feed")));
    }
    pollAfter(Duration.ZERO);
    others.get(0).close();
    pollAfter(DAY);
    assertThat(problem(sourcesOfMany.get(0))).isEqualTo("fetch.no-connection");
    others.subList(1, 5).forEach(FeedServer::close);
    others.clear();
    pollAfter(DAY);
    pollAfter(Duration.ofMinutes(2));
    for (int i = 0; i < 5; i++) {
      Source source = sourcesOfMany.get(i);
      assertThat(found(source).polling().failures()).isEqualTo(i == 0 ? 1 : 0);
      assertThat(problem(source)).isEqualTo("fetch.network");
      assertThat(waits(source)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aSlowHostHoldsNoMorePollersThanItHasPlaces() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(2);
    FeedServer slow = FeedServer.start("127.0.0.2");
    others.add(slow);
    for (int i = 0; i < 20; i++) {
      slow.on("/" + i, request -> stuck(arrived));
      follow(slow.at("/" + i));
    }
    ExecutorService pollers = Executors.newFixedThreadPool(8);
    PollRound crowd = round(pollers);
    assertThat(crowd.run()).isEqualTo(2);
    arrived.await();
    FeedServer quick = FeedServer.start("127.0.0.3");
    others.add(quick);
    quick.on("/feed", rss("one"));
    Source other = follow(quick.at("/feed"));
    assertThat(crowd.run()).isEqualTo(1);
    while (found(other).polling().lastSuccessAt() == null) {
      Thread.onSpinWait();
    }
    assertThat(slow.mostInFlight()).isEqualTo(2);
    slow.close();
    others.remove(slow);
    pollers.shutdown();
    assertThat(pollers.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  private static FeedReply stuck(CountDownLatch arrived) {
    arrived.countDown();
    return FeedReply.silence();
  }

  private void pollAfter(Duration pause) {
    time.advance(pause);
    int begun;
    do {
      begun = round.run();
    } while (begun > 0);
  }

  private Source follow(String path) {
    return follow(server.at(path));
  }

  private Source follow(URI address) {
    return sources.add("A", address, SourceKind.FEED, Language.ENGLISH, null);
  }

  private Source found(Source source) {
    return sources.find(source.id()).orElseThrow();
  }

  private Duration waits(Source source) {
    return Duration.between(time.instant(), found(source).polling().nextPollAt());
  }

  private String problem(Source source) {
    return String.valueOf(found(source).polling().problem()).replaceAll("[{ ].*", "");
  }

  private long count(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private static String conditions(FeedRequest request) {
    return request.header("if-none-match").orElse("-")
        + " "
        + request.header("if-modified-since").orElse("-");
  }

  private static FeedReply rss(String title) {
    return rss(title, "");
  }

  private static FeedReply rss(String title, String head) {
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
