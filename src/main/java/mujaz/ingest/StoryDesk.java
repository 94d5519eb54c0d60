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
import org.jspecify.annotations.Nullable;

/** An article to its story: placed, summarised anew with all its reports, and findable. */
final class StoryDesk {
  /** So many reports say all that a summary can hold. */
  private static final int MOST_REPORTS = 8;

  private final StoryClusterer clusterer;
  private final Stories stories;
  private final Articles articles;
  private final Writing writing;
  private final StorySearch search;

  /**
   * What a story's summary is made with, and where it is kept.
   *
   * @param rewriting where a language model is asked; null where there is none
   */
  record Writing(
      ExtractiveSummarizer summarizer, Summaries summaries, @Nullable Rewriting rewriting) {}

  StoryDesk(
      StoryClusterer clusterer,
      Stories stories,
      Articles articles,
      Writing writing,
      StorySearch search) {
    this.clusterer = clusterer;
    this.stories = stories;
    this.articles = articles;
    this.writing = writing;
    this.search = search;
  }

  void place(Article article) {
    StoryId id = clusterer.place(article);
    Optional<Story> story = stories.find(id);
    if (story.isPresent()) {
      List<Article> reports =
          articles.findAll(story.get().articles().stream().limit(MOST_REPORTS).toList());
      Summary summary = writing.summarizer().summarize(reports);
      writing.summaries().save(id, summary);
      search.index(story.get(), summary, reports);
      Rewriting rewriting = writing.rewriting();
      if (rewriting != null) {
        rewriting.offer(story.get(), reports, summary);
      }
    }
  }
}
