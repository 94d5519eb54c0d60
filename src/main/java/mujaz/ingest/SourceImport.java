package mujaz.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.feed.OpmlOutline;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.text.Direction;
import mujaz.text.Language;

/** Follows the feeds of an OPML list; those that are followed already stay as they are. */
public final class SourceImport {
  /**
   * What became of one line of the list.
   *
   * @param isNew false for one that was followed already
   */
  public record Line(String name, URI address, boolean isNew) {
    @Override
    public String toString() {
      return (isNew ? "new    " : "there  ") + name + "  " + address;
    }
  }

  private final Sources sources;

  public SourceImport(Sources sources) {
    this.sources = sources;
  }

  /** A line for each of them, in their order. */
  public List<Line> take(List<OpmlOutline> outlines) {
    List<Line> lines = new ArrayList<>();
    for (OpmlOutline outline : outlines) {
      boolean isNew = sources.findByAddress(outline.address()).isEmpty();
      String title = Direction.withoutControls(outline.title()).strip();
      String name = title.isEmpty() ? String.valueOf(outline.address().getHost()) : title;
      if (isNew) {
        sources.add(
            name,
            outline.address(),
            SourceKind.FEED,
            Language.UNKNOWN,
            topic(outline).orElse(null));
      }
      lines.add(new Line(name, outline.address(), isNew));
    }
    return lines;
  }

  private static Optional<Topic> topic(OpmlOutline outline) {
    return outline.categories().stream()
        .flatMap(category -> Topic.ofWord(category.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }
}
