package mujaz.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page that a feed or an item belongs to. */
final class ItemLinks {
  private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

  private ItemLinks() {}

  /**
   * Atom's first alternate link, a page before other media; of RSS's plain links the last, as
   * readers have always had it.
   */
  static Optional<URI> of(Tag around, URI base) {
    @Nullable URI plain = null;
    @Nullable URI page = null;
    @Nullable URI other = null;
    for (Tag link : around.children("link")) {
      String href = address(link);
      String rel = link.attribute("rel").toLowerCase(Locale.ROOT);
      Optional<URI> target =
          href.isBlank() || Links.isWords(href)
              ? Optional.empty()
              : Links.resolve(Links.base(link, base), href);
      if (target.isEmpty()) {
        continue;
      }
      boolean atom = link.has("href") && (link.has("rel") || around.name().equals("entry"));
      if (!atom && rel.isEmpty()) {
        plain = target.get();
      } else if (rel.isEmpty() || rel.equals("alternate")) {
        boolean isPage = PAGES.contains(link.attribute("type").toLowerCase(Locale.ROOT));
        page = page == null && isPage ? target.get() : page;
        other = other == null ? target.get() : other;
      } else if (rel.equals("related") && other == null) {
        other = target.get();
      }
    }
    return Optional.ofNullable(plain != null ? plain : page != null ? page : other);
  }

  /** What stands in the place of such a link without being an address; empty where nothing does. */
  static String words(Tag around) {
    for (Tag link : around.children("link")) {
      String rel = link.attribute("rel").toLowerCase(Locale.ROOT);
      String href = address(link);
      if ((rel.isEmpty() || rel.equals("alternate")) && Links.isWords(href)) {
        return href;
      }
    }
    return "";
  }

  private static String address(Tag link) {
    if (link.has("href")) {
      return link.attribute("href");
    }
    String said = link.allText().strip();
    return said.isEmpty() ? link.attribute("rdf:resource") : said;
  }
}
