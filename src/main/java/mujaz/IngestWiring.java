package mujaz;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.chat.sources.SourceDesk;
import mujaz.feed.FeedReader;
import mujaz.fetch.Fetcher;
import mujaz.fetch.host.HostHolds;
import mujaz.ingest.IngestParts;
import mujaz.ingest.StarterPacks;
import mujaz.ingest.Twins;
import mujaz.search.StorySearch;
import mujaz.source.PollRecords;
import mujaz.source.SourceDays;
import mujaz.source.SourceEdits;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.story.Stories;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryTopics;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.text.LanguageDetector;
import okhttp3.OkHttpClient;
import org.jdbi.v3.core.Jdbi;

/** The first half of the road: from a source to a story that can be found. */
final class IngestWiring {
  private IngestWiring() {}

  static IngestParts parts(
      Settings settings,
      Database database,
      OkHttpClient http,
      ModelWiring model,
      Executor writers,
      InstantSource time) {
    LanguageDetector detector = new LanguageDetector();
    GroupCommit commits = new GroupCommit(database.jdbi());
    Summaries summaries = new Summaries(database.jdbi());
    StorySearch search = search(settings);
    return new IngestParts(
        new Sources(database.jdbi(), time),
        new PollRecords(commits, time),
        new Fetcher(http, settings.fetch(), HostHolds.kept(database.jdbi(), time), time),
        new FeedReader(),
        new ArticleExtractor(detector),
        detector,
        new Articles(database.jdbi(), commits, time),
        new StoryClusterer(database.jdbi()),
        new Stories(database.jdbi()),
        new ExtractiveSummarizer(detector, time),
        summaries,
        search,
        model.rewriting(detector, summaries, search, writers));
  }

  /** What editors of sources work with. */
  static SourceDesk desk(Settings settings, Jdbi jdbi, Sources sources) {
    Path list = settings.sourcesFile();
    return new SourceDesk(
        new SourceEdits(jdbi),
        new SourceDays(jdbi),
        new StoryTopics(jdbi),
        new Twins(jdbi, sources),
        new StarterPacks(list == null ? null : list.resolveSibling("packs")),
        settings.fetch().proxyNames());
  }

  /** Beside the database, where that is a file which this process has for itself. */
  private static StorySearch search(Settings settings) {
    return AdminWiring.isHeld(settings.database())
        ? StorySearch.in(settings.data().resolve("search"))
        : StorySearch.inMemory();
  }
}
