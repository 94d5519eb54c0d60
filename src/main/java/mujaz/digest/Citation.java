package mujaz.digest;

import java.net.URI;
import java.time.Instant;
import mujaz.article.Article;
import mujaz.summary.KeyPoint;
import mujaz.summary.card.TextFragment;

/**
 * Where a key point comes from.
 *
 * @param source the publisher's name, as the source is called; may be empty
 * @param sentence the address of the very sentence, or of the page where that cannot be told
 */
public record Citation(String source, URI sentence, Instant publishedAt) {
  static Citation of(KeyPoint point, Article article, String source) {
    URI page = article.canonical();
    return new Citation(
        source,
        TextFragment.of(page, article.text(), point.where()).orElse(page),
        article.publishedAt());
  }
}
