package mujaz.story;

import java.time.Instant;
import java.util.List;
import mujaz.article.ArticleId;
import mujaz.source.Topic;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one event.
 *
 * @param articles the lead first; never empty
 * @param firstSeen when its first article came to us
 * @param lastSeen when its newest article came to us
 * @param sources how many sources report it
 */
public record Story(
    StoryId id,
    Language language,
    @Nullable Topic topic,
    List<ArticleId> articles,
    Instant firstSeen,
    Instant lastSeen,
    int sources) {
  public Story {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story without an article");
    }
  }

  public ArticleId lead() {
    return articles.get(0);
  }
}
