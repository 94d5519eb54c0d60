package mujaz.article.items;

import mujaz.article.NewArticle;
import org.jspecify.annotations.Nullable;

/** What becomes of a new item. */
public final class Taken {
  private final Sighting sighting;
  private final @Nullable NewArticle article;
  private final @Nullable Long page;

  /**
   * @param article null where it has nothing to read, or is not made yet
   */
  public Taken(Sighting sighting, @Nullable NewArticle article) {
    this.sighting = sighting;
    this.article = article;
    this.page = article == null ? null : article.page();
  }

  public Sighting sighting() {
    return sighting;
  }

  @Nullable NewArticle article() {
    return article;
  }

  /** The mark of the article's page; null without an article. */
  @Nullable Long page() {
    return page;
  }
}
