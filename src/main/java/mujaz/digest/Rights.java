package mujaz.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;

/**
 * What publishers let us show: of some of them the headline and the link alone, none of their
 * sentences.
 */
record Rights(Set<SourceId> linkOnly) {

  /** The summary without what was taken from their articles. */
  Summary of(Summary summary, List<Article> reports) {
    Set<ArticleId> closed =
        reports.stream()
            .filter(report -> linkOnly.contains(report.source()))
            .map(Article::id)
            .collect(Collectors.toSet());
    if (closed.isEmpty()) {
      return summary;
    }
    List<KeyPoint> open =
        summary.points().stream().filter(point -> !closed.contains(point.cites())).toList();
    return new Summary(
        summary.language(), summary.headline(), open, summary.method(), summary.writtenAt());
  }
}
