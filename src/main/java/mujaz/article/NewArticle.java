package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.address.Marks;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article that is about to be kept.
 *
 * @param publishedAt as stated, never later than now
 * @param newsAt when it counts as news: now, unless it was old by the time it came
 * @param categories the feed's own words for what it is about
 */
public record NewArticle(
    SourceId source,
    URI canonical,
    String headline,
    String text,
    Language language,
    Instant publishedAt,
    Instant newsAt,
    @Nullable String author,
    @Nullable URI image,
    List<String> categories) {
  public NewArticle {
    categories = List.copyOf(categories);
    headline = ArticleRow.shortened(headline);
    text = ArticleRow.shortened(text);
  }

  /** The mark of its page. */
  public long page() {
    return Marks.page(canonical, source);
  }

  /** The same at another address. */
  public NewArticle at(URI address) {
    return with(address, headline, text);
  }

  /** The same in other words. */
  public NewArticle with(String newHeadline, String newText) {
    return with(canonical, newHeadline, newText);
  }

  private NewArticle with(URI address, String newHeadline, String newText) {
    return new NewArticle(
        source,
        address,
        newHeadline,
        newText,
        language,
        publishedAt,
        newsAt,
        author,
        image,
        categories);
  }

  Article as(ArticleId id) {
    return new Article(id, source, canonical, headline, text, language, publishedAt, author, image);
  }
}
