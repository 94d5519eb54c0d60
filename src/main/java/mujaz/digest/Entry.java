package mujaz.digest;

import java.util.List;
import mujaz.article.Article;
import mujaz.story.Story;
import mujaz.summary.Summary;

/**
 * One story of a digest.
 *
 * @param lead the article that the headline links to
 * @param sourceNames who reports it, the lead's source first
 */
public record Entry(Story story, Summary summary, Article lead, List<String> sourceNames) {
  public Entry {
    sourceNames = List.copyOf(sourceNames);
  }
}
