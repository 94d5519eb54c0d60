package mujaz.feed;

import java.net.URI;
import java.util.List;
import mujaz.source.profile.Owner;
import mujaz.text.Language;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/**
 * A source as an OPML file lists it.
 *
 * @param language as stated ({@code language}), else {@link Language#UNKNOWN}
 * @param owner who is behind it, as far as the file says ({@code owner}, {@code ownership}, {@code
 *     family})
 */
public record OpmlOutline(
    String title,
    URI address,
    @Nullable URI site,
    List<String> categories,
    Language language,
    Owner owner) {
  public OpmlOutline {
    title = WholeText.of(title);
    categories = categories.stream().map(WholeText::of).toList();
  }
}
