package mujaz.article;

import java.net.URI;
import java.time.OffsetDateTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param title plain text, without the outlet's name; empty where there is none
 * @param text plain text, paragraphs separated by a line end; empty where there is none
 * @param publishedAt with the offset of the outlet's clock where that is known
 * @param language as stated, else detected
 * @param canonical the address that the page gives itself, else the one it was fetched from
 * @param problem why there is no article, or only a part of one (paywall); null where all is well
 */
public record ExtractedPage(
    String title,
    String text,
    @Nullable String author,
    @Nullable OffsetDateTime publishedAt,
    @Nullable URI image,
    Language language,
    URI canonical,
    @Nullable Problem problem) {
  /** More is no title. */
  private static final int LONGEST_TITLE = 4_000;

  public ExtractedPage {
    title =
        WholeText.of(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    text = WholeText.of(text);
    author = author == null ? null : WholeText.of(author);
  }
}
