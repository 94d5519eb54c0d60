package mujaz.digest;

import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.story.Story;
import mujaz.summary.Summary;

/**
 * One story of a digest.
 *
 * @param lead the article that the headline links to
 * @param sourceNames who reports it, the lead's source first
 * @param reporters whose article each is
 * @param citations where each point comes from, in the points' order; empty where an article is no
 *     longer kept
 */
public record Entry(
    Story story,
    Summary summary,
    Article lead,
    List<String> sourceNames,
    Map<ArticleId, String> reporters,
    List<Citation> citations) {
  public Entry {
    sourceNames = List.copyOf(sourceNames);
    reporters = Map.copyOf(reporters);
    citations = List.copyOf(citations);
  }
}
