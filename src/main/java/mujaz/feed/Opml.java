package mujaz.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Ownership;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.WholeText;
import org.jsoup.nodes.Entities;

/** OPML 1.0 and 2.0 subscription lists, read and written. */
public final class Opml {
  private static final int MOST_BYTES = 10 << 20;
  private static final int MOST_OUTLINES = 20_000;
  private static final int LONGEST = 80;
  private static final URI NOWHERE = URI.create("http://opml.invalid/");

  private Opml() {}

  /**
   * What a document lists.
   *
   * @param title empty where it has none
   * @param outlines those that name a feed, in its order
   * @param unusable what stands in place of a feed's address and is none
   */
  public record Document(String title, List<OpmlOutline> outlines, List<String> unusable) {
    public Document {
      outlines = List.copyOf(outlines);
      unusable = List.copyOf(unusable);
    }
  }

  /** The outlines that name a feed; others, and addresses that are none, are passed over. */
  public static List<OpmlOutline> read(InputStream in) throws IOException {
    return document(in).outlines();
  }

  /** Reads a document to its bound, as a stream; the stream is not closed. */
  public static Document document(InputStream in) throws IOException {
    Reader text = Decoding.open(new CappedStream(in, MOST_BYTES), Map.of());
    XmlTokens xml = new XmlTokens(new CharWindow(text), new References());
    List<OpmlOutline> outlines = new ArrayList<>();
    List<String> unusable = new ArrayList<>();
    String title = "";
    boolean inTitle = false;
    for (XmlTokens.Kind kind = xml.next(); kind != XmlTokens.Kind.NOTHING; kind = xml.next()) {
      if (kind == XmlTokens.Kind.TEXT) {
        title = inTitle && title.length() < LONGEST ? title + xml.text() : title;
        continue;
      }
      boolean starts = kind == XmlTokens.Kind.START;
      inTitle = starts && title.isEmpty() && xml.name().equalsIgnoreCase("title");
      if (starts
          && xml.name().equalsIgnoreCase("outline")
          && outlines.size() + unusable.size() < MOST_OUTLINES) {
        take(xml.attributes(), outlines, unusable);
      }
    }
    return new Document(Markup.plain(title), outlines, unusable);
  }

  private static void take(
      List<String> attributes, List<OpmlOutline> outlines, List<String> unusable) {
    String stated = attribute(attributes, "xmlUrl");
    if (!stated.isEmpty()) {
      Links.resolve(NOWHERE, stated)
          .filter(address -> !String.valueOf(address.getHost()).endsWith(".invalid"))
          .ifPresentOrElse(
              address -> outlines.add(outline(attributes, address)),
              () -> unusable.add(WholeText.of(stated)));
    }
  }

  private static OpmlOutline outline(List<String> element, URI address) {
    String title = attribute(element, "title");
    return new OpmlOutline(
        Markup.plain(title.isEmpty() ? attribute(element, "text") : title),
        address,
        Links.resolve(NOWHERE, attribute(element, "htmlUrl")).orElse(null),
        Stream.of(attribute(element, "category").split("[,/]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList(),
        Language.of(attribute(element, "language")),
        new Owner(
            plain(element, "owner"),
            Ownership.ofWord(attribute(element, "ownership")).orElse(null),
            plain(element, "family")));
  }

  private static String plain(List<String> element, String name) {
    String text = Direction.withoutControls(Markup.plain(attribute(element, name)));
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
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
      owner(xml, outline);
      xml.append("/>\n");
    }
    return xml.append("  </body>\n</opml>\n").toString();
  }

  private static void owner(StringBuilder xml, OpmlOutline outline) {
    Owner owner = outline.owner();
    if (outline.language().isKnown()) {
      attribute(xml, "language", outline.language().code());
    }
    if (!owner.name().isEmpty()) {
      attribute(xml, "owner", owner.name());
    }
    if (owner.kind() != null) {
      attribute(xml, "ownership", owner.kind().word());
    }
    if (!owner.family().isEmpty()) {
      attribute(xml, "family", owner.family());
    }
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

  /** Of names and values by turns. */
  private static String attribute(List<String> attributes, String name) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equalsIgnoreCase(name)) {
        return attributes.get(i + 1).strip();
      }
    }
    return "";
  }
}
