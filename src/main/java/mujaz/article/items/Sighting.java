package mujaz.article.items;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import mujaz.article.PlainText;
import mujaz.feed.FeedItem;
import mujaz.source.SourceId;
import mujaz.text.Mark;
import org.jspecify.annotations.Nullable;

/** An item as a source shows it now, and the marks that it may be known by. Not thread-safe. */
public final class Sighting {
  private final SourceId source;
  private final FeedItem item;
  private final URI address;
  private final @Nullable Long page;
  private final @Nullable Long guid;
  private @Nullable String text;
  private OptionalLong gist = OptionalLong.empty();
  private boolean isUnknown;

  /**
   * @param page of the page that it leads to; null where it has none, or shares it with others
   * @param guid of what the feed calls it; null where the feed calls several so
   */
  Sighting(SourceId source, FeedItem item, URI address, @Nullable Long page, @Nullable Long guid) {
    this.source = source;
    this.item = item;
    this.address = address;
    this.page = page;
    this.guid = guid;
  }

  public FeedItem item() {
    return item;
  }

  /** Where its article is to be, by an address of its own. */
  public URI address() {
    return address;
  }

  /** What the feed says of it in plain words: the longer of its two texts. */
  public String text() {
    String made = text;
    if (made == null) {
      made = PlainText.of(stated(), address);
      text = made;
    }
    return made;
  }

  SourceId source() {
    return source;
  }

  @Nullable Long page() {
    return page;
  }

  /** None of its marks is on record. */
  void foundUnknown() {
    isUnknown = true;
  }

  /** Whether something may be on record under its marks. */
  boolean mayBeKnown() {
    return !isUnknown;
  }

  /** What it is looked for by. */
  List<Long> marks() {
    if (page != null) {
      return guid == null ? List.of(page) : List.of(page, guid);
    }
    return guid == null ? List.of(content()) : List.of(guid, content());
  }

  /** Of every character that is said: where this is as it was, nothing has changed. */
  long said() {
    long mark = spread(7, item.title());
    mark = spread(mark, item.summary());
    return spread(mark, item.content());
  }

  long headline() {
    return Mark.of("headline", "", Gist.words(item.title()));
  }

  /** Of what makes a difference. */
  long gist() {
    if (gist.isEmpty()) {
      gist = OptionalLong.of(Gist.of(item.title(), stated()));
    }
    return gist.getAsLong();
  }

  /** What it is known by where neither page nor guid tells it. */
  long content() {
    return Mark.of("content", Sightings.owner(source), Long.toString(gist()));
  }

  private String stated() {
    return item.content().length() >= item.summary().length() ? item.content() : item.summary();
  }

  private static long spread(long mark, String text) {
    long sum = mark * 31 + text.length();
    for (int i = 0; i < text.length(); i++) {
      sum = sum * 0x5DEECE66DL + text.charAt(i);
    }
    return sum ^ sum >>> 29;
  }
}
