package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Sitemaps (sitemaps.org), news sitemaps, and indexes of them, whose items are sitemaps. */
final class Sitemap {
  private static final int MOST_ITEMS = 1_000;

  private Sitemap() {}

  static Feed read(Element root, URI address) {
    List<FeedItem> items = new ArrayList<>();
    String language = "";
    for (Element element : root.children()) {
      Optional<URI> link = Links.resolve(address, say(element, "loc"));
      if (link.isEmpty() || items.size() == MOST_ITEMS) {
        continue;
      }
      Optional<Instant> published = FeedDates.parse(say(element, "publication_date"));
      Optional<Instant> changed = FeedDates.parse(say(element, "lastmod"));
      language = language.isEmpty() ? say(element, "language") : language;
      items.add(
          new FeedItem(
              link.get().toString(),
              link.get(),
              Markup.plain(say(element, "title")),
              published.or(() -> changed).orElse(null),
              changed.orElse(null),
              "",
              "",
              null,
              List.of(),
              List.of()));
    }
    boolean index = XmlFeed.localName(root).equals("sitemapindex");
    return new Feed(index ? "sitemapindex" : "sitemap", "", null, language, items);
  }

  private static String say(Element parent, String name) {
    for (Element element : parent.getAllElements()) {
      if (XmlFeed.localName(element).equals(name)) {
        return Markup.inner(element);
      }
    }
    return "";
  }
}
