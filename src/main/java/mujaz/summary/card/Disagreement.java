package mujaz.summary.card;

import java.util.List;
import mujaz.article.ArticleId;

/**
 * One thing for which reports give different numbers.
 *
 * @param figures one for each number, the first report's first; at least two
 */
public record Disagreement(List<Figure> figures) {
  /**
   * A number and what it counts, as they stand in the article.
   *
   * @param words such as "12 people" or «12 قتيلا»
   */
  public record Figure(String words, ArticleId cites) {}

  public Disagreement {
    figures = List.copyOf(figures);
  }
}
