package mujaz.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Topic;
import mujaz.source.profile.Owner;
import mujaz.text.Direction;

/** Follows the feeds of an OPML list; those that are followed already stay as they are. */
public final class SourceImport {
  /** What became of a line: followed from now on, before it, or by another line; or no address. */
  public enum Fate {
    NEW,
    THERE,
    AGAIN,
    BAD
  }

  /** What became of one line of the list. */
  public record Line(String name, String address, Fate fate) {
    @Override
    public String toString() {
      String word = fate.name().toLowerCase(Locale.ROOT);
      return word + " ".repeat(7 - word.length()) + name + "  " + address;
    }
  }

  private final Sources sources;

  public SourceImport(Sources sources) {
    this.sources = sources;
  }

  /** A line for each of them, in their order; those that are no address last. */
  public List<Line> take(Opml.Document document) {
    List<Line> lines = new ArrayList<>(take(document.outlines()));
    document.unusable().forEach(stated -> lines.add(new Line("", stated, Fate.BAD)));
    return lines;
  }

  /** A line for each of them, in their order. */
  public List<Line> take(List<OpmlOutline> outlines) {
    List<Line> lines = new ArrayList<>();
    Set<URI> met = new HashSet<>();
    for (OpmlOutline outline : outlines) {
      Fate fate =
          !met.add(outline.address())
              ? Fate.AGAIN
              : sources.findByAddress(outline.address()).isPresent() ? Fate.THERE : Fate.NEW;
      String name = name(outline);
      if (fate == Fate.NEW) {
        follow(name, outline);
      }
      lines.add(new Line(name, outline.address().toString(), fate));
    }
    return lines;
  }

  private void follow(String name, OpmlOutline outline) {
    Source source =
        sources.add(
            name,
            outline.address(),
            SourceKind.FEED,
            outline.language(),
            topic(outline).orElse(null));
    if (!outline.owner().equals(Owner.UNKNOWN)) {
      sources.edits().profile(source.id(), source.profile().of(outline.owner()));
    }
  }

  /** What a source of it would be called. */
  public static String name(OpmlOutline outline) {
    String title = Direction.withoutControls(outline.title()).strip();
    return title.isEmpty() ? String.valueOf(outline.address().getHost()) : title;
  }

  private static Optional<Topic> topic(OpmlOutline outline) {
    return outline.categories().stream()
        .flatMap(category -> Topic.ofWord(category.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }
}
