package mujaz.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.address.Publisher;
import mujaz.source.Topic;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one event.
 *
 * @param articles the lead first; never empty
 * @param firstSeen when its first article came to us
 * @param lastSeen when its newest article came to us
 * @param sources how many independent publishers report it
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

  /**
   * The story of these articles, as it would stand had each been seen when it was published.
   *
   * @param articles at least one; the first that was published leads
   */
  public static Story of(List<Article> articles) {
    List<Article> first =
        articles.stream().sorted(Comparator.comparing(Article::publishedAt)).toList();
    return new Story(
        new StoryId(articles.stream().mapToLong(a -> a.id().value()).min().orElseThrow()),
        first.get(0).language(),
        null,
        first.stream().map(Article::id).toList(),
        first.get(0).publishedAt(),
        first.get(first.size() - 1).publishedAt(),
        (int) first.stream().map(a -> Publisher.of(a.canonical(), a.source())).distinct().count());
  }

  public ArticleId lead() {
    return articles.get(0);
  }
}
