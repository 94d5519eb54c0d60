package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * One element of a feed, as stated there.
 *
 * @param guid what the feed calls it; its link, or a hash of its content, where the feed has none
 * @param link its page, absolute; null where the feed has none
 * @param statedLink what stands for a link and is no address ({@code The URL of the page}); empty
 *     in nearly all cases
 * @param title plain text, may be empty
 * @param statedTitle the title with what harmless markup the feed gave it; HTML or text
 * @param published null where the feed has no date, or none that can be read
 * @param summary harmless HTML, may be empty
 * @param content harmless HTML, may be empty
 */
public record FeedItem(
    String guid,
    @Nullable URI link,
    String statedLink,
    String title,
    String statedTitle,
    @Nullable Instant published,
    @Nullable Instant updated,
    String summary,
    String content,
    @Nullable String author,
    List<String> categories,
    List<Enclosure> enclosures) {
  /** More is no title, whatever the feed calls it. */
  private static final int LONGEST_TITLE = 4_000;

  public FeedItem {
    guid = WholeText.of(guid);
    statedLink = WholeText.of(statedLink);
    title = WholeText.of(cut(title));
    statedTitle = WholeText.of(cut(statedTitle));
    summary = WholeText.of(summary);
    content = WholeText.of(content);
    author = author == null ? null : WholeText.of(author);
    categories = categories.stream().map(WholeText::of).toList();
    enclosures = List.copyOf(enclosures);
  }

  /** An item whose link is an address, or none. */
  FeedItem(
      String guid,
      @Nullable URI link,
      String title,
      String statedTitle,
      @Nullable Instant published,
      @Nullable Instant updated,
      String summary,
      String content,
      @Nullable String author,
      List<String> categories,
      List<Enclosure> enclosures) {
    this(
        guid,
        link,
        "",
        title,
        statedTitle,
        published,
        updated,
        summary,
        content,
        author,
        categories,
        enclosures);
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** The same with an author where it has none. */
  FeedItem orBy(@Nullable String someone) {
    return author != null || someone == null
        ? this
        : new FeedItem(
            guid,
            link,
            statedLink,
            title,
            statedTitle,
            published,
            updated,
            summary,
            content,
            someone,
            categories,
            enclosures);
  }

  /** When it last changed as far as it says; null where it says nothing. */
  @Nullable Instant latest() {
    return updated != null && (published == null || updated.isAfter(published))
        ? updated
        : published;
  }
}
