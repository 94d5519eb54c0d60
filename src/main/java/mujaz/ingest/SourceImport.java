package mujaz.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.feed.OpmlOutline;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.text.Language;

/** Follows the feeds of an OPML list; those that are followed already stay as they are. */
public final class SourceImport {
  private final Sources sources;

  public SourceImport(Sources sources) {
    this.sources = sources;
  }

  /** How many of them are new. */
  public int take(List<OpmlOutline> outlines) {
    int added = 0;
    for (OpmlOutline outline : outlines) {
      if (sources.findByAddress(outline.address()).isEmpty()) {
        String name = outline.title().isBlank() ? outline.address().getHost() : outline.title();
        sources.add(
            name,
            outline.address(),
            SourceKind.FEED,
            Language.UNKNOWN,
            topic(outline).orElse(null));
        added++;
      }
    }
    return added;
  }

  private static Optional<Topic> topic(OpmlOutline outline) {
    return outline.categories().stream()
        .flatMap(category -> Topic.ofWord(category.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }
}
