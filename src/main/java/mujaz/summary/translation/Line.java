package mujaz.summary.translation;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.ArticleId;
import mujaz.summary.Summary;
import mujaz.text.Mark;

/**
 * A headline or a key point, in the very words in which it is shown.
 *
 * @param article that a point cites; of a headline, the one that it links to
 */
public record Line(ArticleId article, String words) {
  /** What the words are known by. */
  long mark() {
    return Mark.of("line", "article " + article.value(), words);
  }

  /** The headline, then the points in their order. */
  static List<Line> of(ArticleId lead, Summary summary) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(lead, summary.headline()));
    summary.points().forEach(point -> lines.add(new Line(point.cites(), point.text())));
    return lines;
  }
}
