package mujaz.ingest;

import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.search.StorySearch;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;

/** An article to its story: placed, summarised anew with all its reports, and findable. */
final class StoryDesk {
  /** So many reports say all that a summary can hold. */
  private static final int MOST_REPORTS = 8;

  private final StoryClusterer clusterer;
  private final Stories stories;
  private final Articles articles;
  private final ExtractiveSummarizer summarizer;
  private final Summaries summaries;
  private final StorySearch search;

  StoryDesk(
      StoryClusterer clusterer,
      Stories stories,
      Articles articles,
      ExtractiveSummarizer summarizer,
      Summaries summaries,
      StorySearch search) {
    this.clusterer = clusterer;
    this.stories = stories;
    this.articles = articles;
    this.summarizer = summarizer;
    this.summaries = summaries;
    this.search = search;
  }

  void place(Article article) {
    StoryId id = clusterer.place(article);
    Optional<Story> story = stories.find(id);
    if (story.isPresent()) {
      List<Article> reports =
          articles.findAll(story.get().articles().stream().limit(MOST_REPORTS).toList());
      Summary summary = summarizer.summarize(reports);
      summaries.save(id, summary);
      search.index(story.get(), summary, reports);
    }
  }
}
