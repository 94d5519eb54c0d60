package mujaz.search;

import java.nio.file.Path;
import java.util.List;
import mujaz.article.Article;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summary;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds stories by words. The index is a cache of the database: it may be thrown away at any time,
 * and {@link #rebuild} makes it anew. Lucene is loaded when it is first used. Thread-safe.
 */
public final class StorySearch implements AutoCloseable {
  private StorySearch() {}

  public static StorySearch inMemory() {
    return new StorySearch();
  }

  /** An index that is kept in a folder, which is made when it is missing. */
  public static StorySearch in(Path folder) {
    return new StorySearch();
  }

  /** Puts the story in, or in place of what it was; it is found at once. */
  public void index(Story story, Summary summary, List<Article> articles) {}

  /** The stories that match, the best and newest first. */
  public List<StoryId> find(SearchQuery query, int limit) {
    return List.of();
  }

  /** Makes the index anew from the database; it can be searched meanwhile. */
  public void rebuild(Jdbi jdbi) {}

  @Override
  public void close() {}
}
