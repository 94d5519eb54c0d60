package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article that is about to be kept.
 *
 * @param categories the feed's own words for what it is about
 */
public record NewArticle(
    SourceId source,
    URI canonical,
    String headline,
    String text,
    Language language,
    Instant publishedAt,
    @Nullable String author,
    @Nullable URI image,
    List<String> categories) {
  public NewArticle {
    categories = List.copyOf(categories);
  }
}
