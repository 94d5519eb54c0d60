package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.Fetcher;
import mujaz.ingest.hub.HubDesk;
import mujaz.sample.SampleFeed;
import mujaz.sample.SampleWire;
import mujaz.search.SearchQuery;
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
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The road from a source to a story, over real HTTP, on every database. */
abstract class IngestContract {
  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private SampleWire wire;
  private Database database;
  private IngestParts parts;
  private PollRound round;
  private StoryDesk desk;

  abstract Database open();

  @BeforeEach
  void start() {
    wire = SampleWire.start(time);
    database = open();
    FetchSettings settings =
        new FetchSettings(
            List.of(wire.allowedHost()), 10 << 20, Duration.ofSeconds(10), "test@news.example", 2);
    LanguageDetector detector = new LanguageDetector();
    parts =
        new IngestParts(
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
    PollingSettings polling = new PollingSettings(Duration.ofMinutes(5), Duration.ofHours(4), 8);
    desk = parts.desk();
    Ingest ingest =
        parts.conduct(
            desk,
            new HubDesk(database.jdbi(), parts.sources(), parts.fetcher(), null, time),
            new PollSchedule(polling, new Random(1)),
            time);
    round =
        new PollRound(
            new Polls(database.jdbi(), time),
            ingest,
            parts.fetcher().hosts(),
            Runnable::run,
            new PollRound.Limits(8, 8));
  }

  @AfterEach
  void stop() {
    parts.search().close();
    database.close();
    wire.close();
  }

  @Test
  void reportsOfOneEventBecomeAStoryWithASummaryThatIsFound() {
    wire.outlets().forEach(this::follow);
    assertThat(round.run()).isEqualTo(4);
    desk.run();
    List<Story> stories = stories();
    assertThat(stories.stream().filter(story -> story.sources() == 2)).hasSizeGreaterThan(4);
    for (Story story : stories) {
      Summary summary = parts.summaries().find(story.id()).orElseThrow();
      assertThat(summary.headline()).isNotBlank();
      assertThat(summary.points()).hasSizeBetween(2, 5);
      Set<Long> reports = new HashSet<>();
      story.articles().forEach(id -> reports.add(id.value()));
      assertThat(summary.points())
          .allSatisfy(point -> assertThat(reports).contains(point.cites().value()));
    }
    assertThat(parts.search().find(SearchQuery.of("ferry"), 0, 5).stories()).isNotEmpty();
    assertThat(parts.search().find(SearchQuery.of("المطر"), 0, 5).stories().size())
        .isEqualTo(parts.search().find(SearchQuery.of("مطر"), 0, 5).stories().size());
  }

  @Test
  void anItemIsNewOnceAndAnUnchangedFeedIsNotReadAgain() {
    Source source = follow(wire.outlets().get(0));
    round.run();
    desk.run();
    int known = stories().size();
    Source after = parts.sources().find(source.id()).orElseThrow();
    assertThat(after.polling().validators().etag()).isNotNull();
    assertThat(after.polling().nextPollAt()).isAfter(time.instant());
    assertThat(round.run()).isZero();
    parts.sources().pollNow(source.id());
    round.run();
    desk.run();
    assertThat(stories()).hasSize(known);
    assertThat(parts.sources().itemsADay(source.id())).isEqualTo(6 * 4.0);
  }

  @Test
  void aBadFeedIsSaidAndNeverStopsTheRound() {
    Source missing = add("missing", wire.address().resolve("nothing.xml"));
    Source picture = add("picture", wire.address().resolve("picture.png"));
    Source refused = add("refused", URI.create("http://169.254.169.254/feed"));
    Source good = follow(wire.outlets().get(0));
    assertThat(round.run()).isEqualTo(4);
    desk.run();
    assertThat(problem(missing)).isEqualTo("fetch.status");
    assertThat(problem(picture)).startsWith("feed.");
    assertThat(problem(refused)).isEqualTo("fetch.refused-address");
    assertThat(parts.sources().find(good.id()).orElseThrow().polling().problem()).isNull();
    assertThat(stories()).isNotEmpty();
    Source later = parts.sources().find(missing.id()).orElseThrow();
    assertThat(later.polling().failures()).isEqualTo(1);
    assertThat(later.polling().nextPollAt()).isAfter(time.instant().plusSeconds(299));
  }

  @Test
  void aSourceThatIsAddedTwiceIsOneAndRemovingTakesItsArticles() {
    Source source = follow(wire.outlets().get(0));
    assertThat(follow(wire.outlets().get(0)).id()).isEqualTo(source.id());
    round.run();
    desk.run();
    parts.sources().pause(source.id());
    parts.sources().pollNow(source.id());
    assertThat(round.run()).isZero();
    parts.sources().rename(source.id(), "New name");
    assertThat(parts.sources().all()).extracting(Source::name).containsExactly("New name");
    parts.sources().remove(source.id());
    assertThat(parts.sources().all()).isEmpty();
  }

  private Source follow(SampleFeed feed) {
    return parts.sources().add(feed.name(), feed.address(), SourceKind.FEED, feed.language(), null);
  }

  private Source add(String name, URI address) {
    return parts.sources().add(name, address, SourceKind.FEED, Language.UNKNOWN, null);
  }

  private String problem(Source source) {
    return String.valueOf(parts.sources().find(source.id()).orElseThrow().polling().problem())
        .replaceAll("[{ ].*", "");
  }

  private List<Story> stories() {
    List<StoryId> ids =
        parts
            .stories()
            .between(
                time.instant().minusSeconds(86_400),
                time.instant().plusSeconds(3600),
                Set.of(),
                Set.of(),
                Set.of(),
                100)
            .stream()
            .map(Story::id)
            .toList();
    return parts.stories().findAll(ids);
  }
}
