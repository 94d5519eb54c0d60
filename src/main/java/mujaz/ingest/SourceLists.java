package mujaz.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.text.Direction;

/** The followed sources as an OPML document, and documents taken in. */
public final class SourceLists {
  private final Sources sources;

  public SourceLists(Sources sources) {
    this.sources = sources;
  }

  /**
   * Follows what an OPML document lists.
   *
   * @param opml is read to its bound, and not closed
   */
  public List<SourceImport.Line> take(InputStream opml) throws IOException {
    return new SourceImport(sources).take(Opml.document(opml));
  }

  /** All of them, paused ones too. */
  public String give() {
    return Opml.write("Mujaz", sources.all().stream().map(SourceLists::outline).toList());
  }

  private static OpmlOutline outline(Source source) {
    List<String> topics = source.topic() == null ? List.of() : List.of(source.topic().word());
    return new OpmlOutline(
        Direction.withoutControls(source.name()),
        source.address(),
        null,
        topics,
        source.language(),
        source.profile().owner());
  }
}
