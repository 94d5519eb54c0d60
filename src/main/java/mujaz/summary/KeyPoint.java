package mujaz.summary;

import java.util.List;
import mujaz.article.ArticleId;
import mujaz.text.Span;

/**
 * One sentence of an article, whole or cleanly trimmed.
 *
 * @param cites the article that it comes from
 * @param where the sentence in that article's text
 * @param alsoIn articles of other publishers that say the same
 */
public record KeyPoint(String text, ArticleId cites, Span where, List<ArticleId> alsoIn) {
  public KeyPoint {
    alsoIn = List.copyOf(alsoIn);
  }

  /** A point that no other article is known to say. */
  public KeyPoint(String text, ArticleId cites, Span where) {
    this(text, cites, where, List.of());
  }
}
