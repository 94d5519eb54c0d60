package mujaz.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summary;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds stories by words. The index is a cache of the database: it may be thrown away at any time,
 * and {@link #rebuild} makes it anew. Lucene is loaded when it is first used. Thread-safe.
 */
public final class StorySearch implements AutoCloseable {
  private final @Nullable Path folder;
  private final Object writing = new Object();
  private @Nullable StoryIndex opened;
  private boolean closed;

  private StorySearch(@Nullable Path folder) {
    this.folder = folder;
  }

  public static StorySearch inMemory() {
    return new StorySearch(null);
  }

  /**
   * An index that is kept in a folder, which is made when it is missing and emptied when it cannot
   * be read. It belongs to one process at a time.
   */
  public static StorySearch in(Path folder) {
    return new StorySearch(folder);
  }

  /** Puts the story in, or in place of what it was; it is found at once. */
  public void index(Story story, Summary summary, List<Article> articles) {
    List<String> headlines = new ArrayList<>(List.of(summary.headline()));
    articles.forEach(article -> headlines.add(article.headline()));
    StoryPage.Entry entry =
        new StoryPage.Entry(
            story.id().value(),
            story.lastSeen(),
            headlines,
            articles.stream().map(Article::text).toList());
    synchronized (writing) {
      run(() -> index().put(entry));
    }
  }

  /** The stories that match, the best and newest first. */
  public List<StoryId> find(SearchQuery query, int limit) {
    if (query.isEmpty() || limit <= 0) {
      return List.of();
    }
    try {
      return index().find(query, limit).stream().map(StoryId::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the index anew from the database, which takes about a second for 1,000 stories' articles;
   * meanwhile what has been indexed so far is found.
   */
  public void rebuild(Jdbi jdbi) {
    synchronized (writing) {
      run(() -> index().clear());
    }
    long after = Long.MIN_VALUE;
    while (after < Long.MAX_VALUE) {
      long from = after;
      synchronized (writing) {
        StoryPage page = jdbi.withHandle(handle -> StoryPage.read(handle, from));
        for (StoryPage.Entry entry : page.entries()) {
          run(() -> index().put(entry));
        }
        after = page.last();
      }
    }
    run(() -> index().commit());
  }

  @Override
  public void close() {
    synchronized (writing) {
      StoryIndex index;
      synchronized (this) {
        closed = true;
        index = opened;
        opened = null;
      }
      if (index != null) {
        run(index::close);
      }
    }
  }

  private synchronized StoryIndex index() throws IOException {
    if (closed) {
      throw new IllegalStateException("the search is closed");
    }
    StoryIndex index = opened;
    if (index == null) {
      index = StoryIndex.open(folder);
      opened = index;
    }
    return index;
  }

  /** A step that the disk can refuse. */
  private interface Step {
    void run() throws IOException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
