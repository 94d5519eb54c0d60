package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.90 to 2.0, RDF and Atom, as a stream: each item is read and its text dropped before the
 * next comes.
 */
final class XmlFeed {
  private final URI address;
  private final NewestItems items;
  private final ItemReader reader;
  private String language = "";

  /**
   * @param address what relative links in it are meant against
   */
  XmlFeed(URI address, int most) {
    this.address = address;
    this.items = new NewestItems(most);
    this.reader = new ItemReader(address);
  }

  /** The feed; null where there is not even one element. */
  @Nullable Feed read(CharWindow text, References entities) {
    @Nullable Tag root = new XmlTree(new XmlTokens(text, entities), this::take).read();
    if (root == null) {
      return null;
    }
    if (root.name().equals("urlset") || root.name().equals("sitemapindex")) {
      return Sitemap.feed(root, language, items.inOrder());
    }
    Tag head = root.child("channel").orElse(root);
    URI base = Links.base(head, address);
    Construct title =
        head.child("title")
            .or(() -> head.child("dc:title"))
            .map(tag -> Construct.of(tag, false, base))
            .orElse(Construct.plain("", base));
    @Nullable String author = Authors.ofFeed(head);
    return new Feed(
        format(root),
        title.line(),
        title.stated(),
        link(head, base),
        ItemLinks.words(head),
        language(root, head),
        Syndication.rhythm(head),
        Syndication.links(head, "hub", base),
        Syndication.links(head, "self", base).stream().findFirst().orElse(null),
        List.of(),
        items.inOrder().stream().map(item -> item.orBy(author)).toList());
  }

  private void take(Tag item) {
    if (item.name().equals("url") || item.name().equals("sitemap")) {
      language = language.isEmpty() ? Sitemap.language(item) : language;
      Sitemap.item(item, address).ifPresent(items::add);
    } else {
      items.add(reader.read(item));
    }
  }

  private static @Nullable URI link(Tag head, URI base) {
    return ItemLinks.of(head, base)
        .or(() -> head.has("href") ? Links.resolve(base, head.attribute("href")) : Optional.empty())
        .or(() -> Syndication.links(head, "self", base).stream().findFirst())
        .or(() -> Links.resolve(base, head.say("id")).filter(uri -> head.say("id").contains(":")))
        .orElse(null);
  }

  private static String language(Tag root, Tag head) {
    List<String> said = new ArrayList<>(List.of(head.say("language"), head.say("dc:language")));
    said.add(head.attribute("xml:lang"));
    said.add(root.attribute("xml:lang"));
    Optional<String> first = said.stream().filter(tag -> !tag.isBlank()).findFirst();
    return first.orElse("").strip();
  }

  private static String format(Tag root) {
    String namespace = root.attribute("xmlns");
    return switch (root.name()) {
      case "feed" ->
          root.attribute("version").startsWith("0.") || namespace.contains("purl.org/atom")
              ? "atom0.3"
              : "atom1.0";
      case "rdf:rdf" -> namespace.contains("netscape") ? "rss0.90" : "rss1.0";
      default -> "rss" + root.attribute("version");
    };
  }
}
