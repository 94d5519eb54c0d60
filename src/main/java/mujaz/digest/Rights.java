package mujaz.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;

/**
 * What publishers let us show: of some of them the headline and the link alone; of all others five
 * sentences of an article, and of a long one no more than a quarter. Digests, cards and story pages
 * all show what is left here, so together they quote no more.
 */
record Rights(Set<SourceId> linkOnly) {
  private static final int MOST_SENTENCES = 5;
  private static final double MOST_OF_IT = 0.25;

  /** A text is long where a quarter of it is more than two or three sentences. */
  private static final int LONG = 2_000;

  /** The summary without what may not be quoted. */
  Summary of(Summary summary, List<Article> reports) {
    return of(summary, List.of(), reports);
  }

  /**
   * The same beside another card of the story, so that both together quote no more.
   *
   * @param beside what that quotes
   */
  Summary of(Summary summary, List<KeyPoint> beside, List<Article> reports) {
    Map<ArticleId, Article> known = new HashMap<>();
    reports.forEach(report -> known.put(report.id(), report));
    Map<ArticleId, Integer> sentences = new HashMap<>();
    Map<ArticleId, Integer> letters = new HashMap<>();
    for (KeyPoint point : beside) {
      sentences.merge(point.cites(), 1, Integer::sum);
      letters.merge(point.cites(), point.text().length(), Integer::sum);
    }
    List<KeyPoint> open = new ArrayList<>();
    for (KeyPoint point : summary.points()) {
      Article cited = known.get(point.cites());
      if (cited == null || beside.stream().anyMatch(there -> isSame(there, point))) {
        open.add(point);
        continue;
      }
      int said = sentences.merge(cited.id(), 1, Integer::sum);
      int quoted = letters.getOrDefault(cited.id(), 0) + point.text().length();
      if (!linkOnly.contains(cited.source()) && said <= MOST_SENTENCES && fits(quoted, cited)) {
        letters.put(cited.id(), quoted);
        open.add(point);
      }
    }
    return open.size() == summary.points().size() ? summary : summary.withPoints(open);
  }

  private static boolean isSame(KeyPoint one, KeyPoint other) {
    return one.cites().equals(other.cites()) && one.where().equals(other.where());
  }

  private static boolean fits(int quoted, Article article) {
    int whole = article.text().length();
    return whole < LONG || quoted <= whole * MOST_OF_IT;
  }
}
