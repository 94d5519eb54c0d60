package mujaz.article;

import java.net.URI;
import java.time.Instant;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One publisher's text, extracted and kept.
 *
 * @param canonical the address that the publisher gives it, without tracking parameters
 * @param headline plain text, without the outlet's name; may be empty
 * @param text plain text, paragraphs separated by a line end
 * @param publishedAt as stated, never later than the moment it was first seen
 */
public record Article(
    ArticleId id,
    SourceId source,
    URI canonical,
    String headline,
    String text,
    Language language,
    Instant publishedAt,
    @Nullable String author,
    @Nullable URI image) {
  /** The article itself, or one in the given language where its own is not known. */
  public Article orIn(Language known) {
    return language.isKnown()
        ? this
        : new Article(id, source, canonical, headline, text, known, publishedAt, author, image);
  }
}
