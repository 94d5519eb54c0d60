package mujaz.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of tags as they are meant: the feed formats' own without a prefix, those of known modules
 * with their usual one, whatever prefix the document chose. A namespace that is not known keeps the
 * document's prefix. All in lower case.
 */
final class Namespaces {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("www.w3.org/2000/svg", "svg"),
          Map.entry("www.w3.org/1998/math/mathml", "math"),
          Map.entry("www.w3.org/1999/xlink", "xlink"),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("www.google.com/schemas/sitemap-video/1.1", "video"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"));
  private static final List<String> OWN =
      List.of(
          "backend.userland.com/rss",
          "blogs.law.harvard.edu/tech/rss",
          "cyber.law.harvard.edu/rss",
          "purl.org/rss/1.0",
          "purl.org/rss/1.0/modules/rss091",
          "purl.org/net/rss1.1",
          "my.netscape.com/rdf/simple/0.9",
          "my.netscape.com/publish/formats/rss-0.91.dtd",
          "channel.netscape.com/rdf/simple/0.9",
          "purl.org/echo",
          "purl.org/pie",
          "purl.org/atom/ns",
          "example.com/necho",
          "example.com/newformat",
          "uri/of/echo/namespace",
          "www.w3.org/2005/atom",
          "www.sitemaps.org/schemas/sitemap/0.9",
          "www.google.com/schemas/sitemap/0.84");
  private static final int MOST = 100;

  private final Map<String, String> prefixes;
  private final Map<String, String> meant = new HashMap<>();

  Namespaces() {
    this(Map.of());
  }

  private Namespaces(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * These and what a tag declares; the same where it declares nothing.
   *
   * @param root whether the tag is the document's: its own namespace is then the format's, known or
   *     not
   */
  Namespaces with(List<String> attributes, boolean root) {
    @Nullable Map<String, String> more = null;
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      if (name.startsWith("xmlns") && prefixes.size() < MOST) {
        more = more == null ? new HashMap<>(prefixes) : more;
        String prefix = name.length() > 6 ? name.substring(6).toLowerCase(Locale.ROOT) : "";
        String usual = usual(attributes.get(i + 1), prefix);
        more.put(prefix, root && prefix.isEmpty() && usual.isEmpty() ? "" : usual);
      }
    }
    return more == null ? this : new Namespaces(more);
  }

  private static String usual(String uri, String prefix) {
    String plain = uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    String bare = plain.replaceFirst("[/#?]{1,3}$", "");
    String known = USUAL.get(bare);
    if (known != null) {
      return known;
    }
    return OWN.contains(bare) || bare.startsWith("backend.userland.com/rss") ? "" : prefix;
  }

  /** The name as it is meant. */
  String of(String written) {
    @Nullable String known = meant.get(written);
    if (known == null) {
      int colon = written.indexOf(':');
      String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
      String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
      String usual = prefixes.getOrDefault(prefix, prefix);
      known = (usual.isEmpty() ? local : usual + ":" + local).intern();
      if (meant.size() < 10 * MOST) {
        meant.put(written, known);
      }
    }
    return known;
  }
}
