package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The document that a source served.
 *
 * @param format in the words of the field: {@code rss2.0}, {@code atom1.0}, {@code json1.1}, {@code
 *     sitemap}, {@code html}
 * @param title plain text, may be empty
 * @param link the site that the feed belongs to
 * @param language as stated; {@code und} where it is not
 * @param pause how long the feed asks to be left alone after a poll (ttl, syndication module)
 * @param items in the document's order
 */
public record Feed(
    String format,
    String title,
    @Nullable URI link,
    Language language,
    @Nullable Duration pause,
    List<FeedItem> items) {
  public Feed {
    items = List.copyOf(items);
  }
}
