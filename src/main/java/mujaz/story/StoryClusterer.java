package mujaz.story;

import mujaz.article.Article;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts each article into the story of its event. Thread-safe: articles are placed one at a time, in
 * the caller's thread.
 */
public final class StoryClusterer {
  private final Jdbi jdbi;
  private final Object turn = new Object();

  public StoryClusterer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Finds or makes the article's story, and writes what changes by it: the article's story, and the
   * story's lead, sources, times, language and topic. Placing an article again is harmless.
   *
   * @param article as it is kept: its id is in the database
   */
  public StoryId place(Article article) {
    synchronized (turn) {
      return jdbi.inTransaction(handle -> new Placement(handle).alone(article));
    }
  }
}
