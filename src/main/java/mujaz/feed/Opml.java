package mujaz.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** OPML 1.0 and 2.0 subscription lists, read and written. */
public final class Opml {
  private static final int MOST_BYTES = 10 << 20;
  private static final int MOST_OUTLINES = 20_000;
  private static final URI NOWHERE = URI.create("http://opml.invalid/");

  private Opml() {}

  /** The outlines that name a feed; others, and addresses that are none, are passed over. */
  public static List<OpmlOutline> read(InputStream in) throws IOException {
    String text = Decoding.decode(in.readNBytes(MOST_BYTES), Map.of());
    List<OpmlOutline> outlines = new ArrayList<>();
    for (Element element : Parser.xmlParser().parseInput(text, "").getAllElements()) {
      Optional<URI> address = Links.resolve(NOWHERE, attribute(element, "xmlUrl"));
      if (element.normalName().equals("outline")
          && address.isPresent()
          && outlines.size() < MOST_OUTLINES) {
        String title = attribute(element, "title");
        outlines.add(
            new OpmlOutline(
                Markup.plain(title.isEmpty() ? attribute(element, "text") : title),
                address.get(),
                Links.resolve(NOWHERE, attribute(element, "htmlUrl")).orElse(null),
                Stream.of(attribute(element, "category").split("[,/]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList()));
      }
    }
    return outlines;
  }

  /** An OPML 2.0 document of the outlines. */
  public static String write(String title, List<OpmlOutline> outlines) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<opml version=\"2.0\">\n  <head>\n    <title>")
        .append(Entities.escape(title))
        .append("</title>\n  </head>\n  <body>\n");
    for (OpmlOutline outline : outlines) {
      xml.append("    <outline type=\"rss\"");
      attribute(xml, "text", outline.title());
      attribute(xml, "xmlUrl", outline.address().toString());
      if (outline.site() != null) {
        attribute(xml, "htmlUrl", outline.site().toString());
      }
      if (!outline.categories().isEmpty()) {
        attribute(xml, "category", String.join(",", outline.categories()));
      }
      xml.append("/>\n");
    }
    return xml.append("  </body>\n</opml>\n").toString();
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    String escaped =
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replaceAll("[\\x00-\\x1f]", " ");
    xml.append(' ').append(name).append("=\"").append(escaped).append('"');
  }

  private static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }
}
