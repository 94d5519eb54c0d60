package mujaz.article.items;

import mujaz.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The article that an item is.
 *
 * @param article null where it became nothing
 */
record Repeat(@Nullable ArticleId article, By by) {
  /** What tells it. */
  enum By {
    /** Its page, or that it is new. */
    NAME,
    /** Its words alone: its guid and page are not worth keeping, they may be others tomorrow. */
    WORDS,
    /** Its words, which are on record. */
    RECORD
  }
}
