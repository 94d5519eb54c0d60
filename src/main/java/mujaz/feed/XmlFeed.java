package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.90 to 2.0, RDF and Atom, by local names: prefixes and namespaces vary too much to insist.
 */
final class XmlFeed {
  private XmlFeed() {}

  static Feed read(Element root, URI address, int most) {
    boolean atom = localName(root).equals("feed");
    Element head = atom ? root : child(root, "channel").orElse(root);
    List<FeedItem> items = new ArrayList<>();
    for (Element element : itemsOf(root, head, atom)) {
      if (items.size() == most) {
        break;
      }
      items.add(item(element, address));
    }
    String language =
        text(head, "language")
            .or(() -> Optional.of(root.attr("xml:lang")))
            .filter(tag -> !tag.isBlank())
            .orElse("");
    URI base = base(head, address);
    return new Feed(
        format(root, atom),
        Markup.plain(text(head, "title").orElse("")),
        link(head, base),
        language.strip(),
        Syndication.rhythm(head),
        Syndication.links(head, "hub", base),
        Syndication.links(head, "self", base).stream().findFirst().orElse(null),
        items);
  }

  private static List<Element> itemsOf(Element root, Element head, boolean atom) {
    String name = atom ? "entry" : "item";
    List<Element> items = new ArrayList<>();
    for (Element parent : head.equals(root) ? List.of(root) : List.of(head, root)) {
      for (Element element : parent.children()) {
        if (localName(element).equals(name)) {
          items.add(element);
        }
      }
    }
    return items;
  }

  private static FeedItem item(Element item, URI address) {
    URI base = base(item, address);
    String content =
        first(item, "content:encoded", "content", "xhtml:body", "fullitem", "body").orElse("");
    String summary = first(item, "description", "summary", "media:description").orElse("");
    String title = Markup.plain(text(item, "title").or(() -> text(item, "media:title")).orElse(""));
    @Nullable URI link = link(item, base);
    String guid =
        text(item, "guid")
            .or(() -> text(item, "id"))
            .or(() -> Optional.of(item.attr("rdf:about")))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .orElse("");
    if (link == null && guid.startsWith("http") && !"false".equals(guidIsLink(item))) {
      link = Links.resolve(base, guid).orElse(null);
    }
    return new FeedItem(
        guid.isEmpty() ? Links.fallbackGuid(link, title, summary + content) : guid,
        link,
        title,
        date(item, "pubdate", "published", "issued", "dc:date", "date", "created"),
        date(item, "updated", "modified", "dcterms:modified", "atom:updated", "lastbuilddate"),
        summary,
        content,
        author(item),
        categories(item),
        enclosures(item, base));
  }

  private static String guidIsLink(Element item) {
    return child(item, "guid").map(guid -> guid.attr("isPermaLink")).orElse("");
  }

  private static @Nullable Instant date(Element item, String... names) {
    for (String name : names) {
      Optional<Instant> date = text(item, name).flatMap(FeedDates::parse);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private static @Nullable String author(Element item) {
    for (Element author : item.children()) {
      String name = author.normalName();
      if (name.equals("author") || name.endsWith(":creator") || name.endsWith(":author")) {
        String said = text(author, "name").orElseGet(author::wholeText);
        String plain = Markup.plain(said);
        if (!plain.isBlank()) {
          int open = plain.indexOf('(');
          int close = plain.lastIndexOf(')');
          return open > 0 && close > open && plain.contains("@")
              ? plain.substring(open + 1, close)
              : plain;
        }
      }
    }
    return null;
  }

  private static List<String> categories(Element item) {
    List<String> categories = new ArrayList<>();
    for (Element element : item.children()) {
      String name = localName(element);
      if (name.equals("category") || name.equals("subject")) {
        String label = element.hasAttr("label") ? element.attr("label") : element.attr("term");
        String said = Markup.plain(label.isEmpty() ? element.wholeText() : label);
        if (!said.isBlank() && categories.size() < 30) {
          categories.add(said);
        }
      }
    }
    return categories;
  }

  private static List<Enclosure> enclosures(Element item, URI base) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (Element element : item.getAllElements()) {
      String name = element.normalName();
      boolean file =
          name.equals("enclosure")
              || name.equals("media:content")
              || name.equals("media:thumbnail")
              || (name.endsWith("link") && element.attr("rel").equals("enclosure"));
      String address = element.hasAttr("url") ? element.attr("url") : element.attr("href");
      if (file && !address.isBlank() && enclosures.size() < 20) {
        String type = element.attr("type");
        Links.resolve(base, address)
            .ifPresent(
                uri ->
                    enclosures.add(
                        new Enclosure(uri, type.isBlank() ? null : type, length(element))));
      }
    }
    return enclosures;
  }

  private static long length(Element element) {
    String length = element.hasAttr("length") ? element.attr("length") : element.attr("fileSize");
    return length.matches("[0-9]{1,15}") ? Long.parseLong(length) : -1;
  }

  private static @Nullable URI link(Element parent, URI base) {
    @Nullable URI other = null;
    for (Element element : parent.children()) {
      if (!localName(element).equals("link")) {
        continue;
      }
      String href = element.hasAttr("href") ? element.attr("href") : element.wholeText();
      String rel = element.attr("rel");
      Optional<URI> address = Links.resolve(base(element, base), href);
      if (address.isPresent() && (rel.isEmpty() || rel.equals("alternate"))) {
        return address.get();
      }
      if (address.isPresent() && other == null && rel.equals("related")) {
        other = address.get();
      }
    }
    return other;
  }

  private static URI base(Element element, URI address) {
    URI base = address;
    List<Element> around = new ArrayList<>(element.parents());
    java.util.Collections.reverse(around);
    around.add(element);
    for (Element each : around) {
      if (each.hasAttr("xml:base")) {
        base = Links.resolve(base, each.attr("xml:base")).orElse(base);
      }
    }
    return base;
  }

  private static String format(Element root, boolean atom) {
    if (atom) {
      return root.attr("version").equals("0.3") || root.attr("xmlns").contains("purl.org/atom")
          ? "atom0.3"
          : "atom1.0";
    }
    return localName(root).equals("rdf") ? "rss1.0" : "rss" + root.attr("version");
  }

  private static Optional<String> first(Element item, String... names) {
    Optional<String> blank = Optional.empty();
    for (String name : names) {
      Optional<String> found = child(item, name).map(Markup::inner);
      if (found.isPresent() && !found.get().isBlank()) {
        return found;
      }
    }
    return blank;
  }

  private static Optional<String> text(Element parent, String name) {
    return child(parent, name).map(Markup::inner).filter(text -> !text.isBlank());
  }

  /** The first child of that name, or of that local name where the name has no prefix. */
  private static Optional<Element> child(Element parent, String name) {
    Optional<Element> prefixed = Optional.empty();
    for (Element element : parent.children()) {
      if (element.normalName().equals(name)) {
        return Optional.of(element);
      }
      if (prefixed.isEmpty() && !name.contains(":") && isOwn(element, name)) {
        prefixed = Optional.of(element);
      }
    }
    return prefixed;
  }

  /** A prefixed element counts as the feed's own unless the prefix is a known extension's. */
  private static boolean isOwn(Element element, String name) {
    String full = element.normalName();
    return localName(element).equals(name)
        && !full.startsWith("media:")
        && !full.startsWith("itunes:")
        && !full.startsWith("dc:");
  }

  static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
