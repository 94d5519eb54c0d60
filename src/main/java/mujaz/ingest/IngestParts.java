package mujaz.ingest;

import java.time.InstantSource;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.article.items.Items;
import mujaz.feed.FeedReader;
import mujaz.fetch.Fetcher;
import mujaz.ingest.hub.HubDesk;
import mujaz.search.StorySearch;
import mujaz.source.PollRecords;
import mujaz.source.PollSchedule;
import mujaz.source.Sources;
import mujaz.story.Stories;
import mujaz.story.StoryClusterer;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * What the conductor conducts, in road order.
 *
 * @param rewriting null where no language model is asked
 */
public record IngestParts(
    Sources sources,
    PollRecords records,
    Fetcher fetcher,
    FeedReader reader,
    ArticleExtractor extractor,
    LanguageDetector detector,
    Articles articles,
    StoryClusterer clusterer,
    Stories stories,
    ExtractiveSummarizer summarizer,
    Summaries summaries,
    StorySearch search,
    @Nullable Rewriting rewriting) {

  /** Where articles become stories; one a program. */
  public StoryDesk desk() {
    return new StoryDesk(
        clusterer,
        stories,
        articles,
        new StoryDesk.Writing(summarizer, summaries, rewriting),
        search);
  }

  /** The conductor of these parts, whose articles come to that desk. */
  public Ingest conduct(StoryDesk desk, HubDesk hubs, PollSchedule schedule, InstantSource time) {
    ArticleIntake drafts = new ArticleIntake(fetcher, extractor, detector, time);
    FeedIntake intake = new FeedIntake(records, new Items(articles, time), drafts, desk, time);
    PollClosing closing =
        new PollClosing(sources, records, schedule, fetcher.hosts().network(), time);
    return new Ingest(fetcher, reader, intake, closing, hubs, time);
  }
}
