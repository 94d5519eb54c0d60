package mujaz.feed;

import java.net.URI;
import mujaz.text.WholeText;

/** A feed that a page names. */
public record FeedLink(URI address, String title) {
  public FeedLink {
    title = WholeText.of(title);
  }
}
