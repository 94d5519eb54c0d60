package mujaz.ingest;

import java.time.InstantSource;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.article.items.Items;
import mujaz.feed.FeedReader;
import mujaz.fetch.Fetcher;
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

  /** The conductor of these parts. */
  public Ingest conduct(PollSchedule schedule, InstantSource time) {
    ArticleIntake drafts = new ArticleIntake(fetcher, extractor, detector, time);
    StoryDesk desk =
        new StoryDesk(
            clusterer,
            stories,
            articles,
            new StoryDesk.Writing(summarizer, summaries, rewriting),
            search);
    FeedIntake intake = new FeedIntake(new Items(articles, time), drafts, desk, time);
    PollClosing closing =
        new PollClosing(sources, records, schedule, fetcher.hosts().network(), time);
    return new Ingest(sources, fetcher, reader, new Ingest.Keeping(intake, desk), closing, time);
  }
}
