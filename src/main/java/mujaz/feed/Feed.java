package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import mujaz.source.Rhythm;
import mujaz.text.Language;
import mujaz.text.Problem;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * The document that a source served.
 *
 * @param format in the words of the field: {@code rss2.0}, {@code atom1.0}, {@code json1.1}, {@code
 *     sitemap}, {@code html}
 * @param title plain text, may be empty
 * @param statedTitle the title with what harmless markup the feed gave it; HTML or text
 * @param link the site that the feed belongs to
 * @param statedLink what stands for that and is no address; empty in nearly all cases
 * @param languageTag as stated ({@code en-us}); empty where it is not
 * @param rhythm how often it asks to be read
 * @param hubs the WebSub hubs that push it, in its order; empty where it names none
 * @param self the topic to ask a hub for
 * @param gaps what of it could not be read, for people to be told; empty in nearly all cases
 * @param items in the document's order
 */
public record Feed(
    String format,
    String title,
    String statedTitle,
    @Nullable URI link,
    String statedLink,
    String languageTag,
    Rhythm rhythm,
    List<URI> hubs,
    @Nullable URI self,
    List<Problem> gaps,
    List<FeedItem> items) {
  public Feed {
    title = WholeText.of(title);
    statedTitle = WholeText.of(statedTitle);
    statedLink = WholeText.of(statedLink);
    languageTag = WholeText.of(languageTag);
    hubs = List.copyOf(hubs);
    gaps = List.copyOf(gaps);
    items = List.copyOf(items);
  }

  /** A document that asks for nothing. */
  Feed(String format, String title, @Nullable URI link, String languageTag, List<FeedItem> items) {
    this(
        format,
        title,
        title,
        link,
        "",
        languageTag,
        Rhythm.UNSTATED,
        List.of(),
        null,
        List.of(),
        items);
  }

  /** The stated language; {@code und} where it is not. */
  public Language language() {
    return Language.of(languageTag);
  }

  /** How long the feed asks to be left alone after a poll. */
  public @Nullable Duration pause() {
    return rhythm.atLeastEvery();
  }
}
