package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a feed, as stated there.
 *
 * @param guid what the feed calls it; its link, or a hash of its content, where the feed has none
 * @param link its page, absolute; null where the feed has none
 * @param title plain text, may be empty
 * @param published null where the feed has no date, or none that can be read
 * @param summary HTML or text as stated, may be empty
 * @param content HTML or text as stated, may be empty
 */
public record FeedItem(
    String guid,
    @Nullable URI link,
    String title,
    @Nullable Instant published,
    @Nullable Instant updated,
    String summary,
    String content,
    @Nullable String author,
    List<String> categories,
    List<Enclosure> enclosures) {
  public FeedItem {
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }
}
