package mujaz.feed;

import java.net.URI;
import java.util.List;
import mujaz.text.WholeText;
import org.jspecify.annotations.Nullable;

/** A source as an OPML file lists it. */
public record OpmlOutline(String title, URI address, @Nullable URI site, List<String> categories) {
  public OpmlOutline {
    title = WholeText.of(title);
    categories = categories.stream().map(WholeText::of).toList();
  }
}
