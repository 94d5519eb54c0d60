package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mujaz.text.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads what a source served. XML goes through jsoup's tolerant parser, which has no entities to
 * expand, forgives broken markup, and does not recurse; JSON goes through Jackson; and an HTML page
 * is read as a listing. Thread-safe.
 */
public final class FeedReader {
  private static final int MOST_ITEMS = 500;

  /**
   * @param body as served; gzip without a header is unpacked
   * @param address where it was served, which relative links are resolved against
   * @param headers by lower-case name
   */
  public FeedReading read(byte[] body, URI address, Map<String, List<String>> headers) {
    if (body.length == 0) {
      return new FeedReading.NotAFeed(Problem.of("feed.empty"));
    }
    try {
      return parse(Decoding.decode(body, headers), address)
          .match(
              read -> new FeedReading.Read(withHeaderLinks(read.feed(), address, headers)),
              not -> not);
    } catch (RuntimeException e) {
      return new FeedReading.NotAFeed(Problem.of("feed.unreadable").because(e));
    }
  }

  /** WebSub says: what the header names goes before what the document does. */
  private static Feed withHeaderLinks(Feed feed, URI address, Map<String, List<String>> headers) {
    List<URI> hubs = HeaderLinks.of(headers, "hub", address);
    List<URI> self = HeaderLinks.of(headers, "self", address);
    return hubs.isEmpty() && self.isEmpty()
        ? feed
        : new Feed(
            feed.format(),
            feed.title(),
            feed.link(),
            feed.languageTag(),
            feed.rhythm(),
            hubs.isEmpty() ? feed.hubs() : hubs,
            self.isEmpty() ? feed.self() : self.get(0),
            feed.items());
  }

  private static FeedReading parse(String text, URI address) {
    String start = text.substring(0, Math.min(text.length(), 1_000)).strip();
    if (start.startsWith("{")) {
      return JsonFeed.read(text, address);
    }
    String document = withoutControls(text);
    int root = rootOf(document);
    if (root < 0) {
      return HtmlListing.read(document, address);
    }
    // What stands before the root is a declaration, a comment or junk: nothing that is needed.
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    Document parsed = parser.parseInput(document.substring(root), address.toString());
    Element top = parsed.children().first();
    if (top == null) {
      return new FeedReading.NotAFeed(Problem.of("feed.unreadable"));
    }
    return switch (XmlFeed.localName(top)) {
      case "urlset", "sitemapindex" -> new FeedReading.Read(Sitemap.read(top, address));
      default -> new FeedReading.Read(XmlFeed.read(top, address, MOST_ITEMS));
    };
  }

  /** Deeper nesting than this carries no news. */
  private static final int MAX_DEPTH = 256;

  /** Where the document's root element begins; -1 when it is no feed's. */
  private static int rootOf(String text) {
    int limit = Math.min(text.length(), 20_000);
    for (int i = text.indexOf('<'); i >= 0 && i < limit; i = text.indexOf('<', i + 1)) {
      int end = Math.min(text.length(), i + 40);
      String tag = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
      if (tag.startsWith("html") || tag.startsWith("!doctype html") || tag.startsWith("body")) {
        return -1;
      }
      String name = tag.split("[\\s>/]", 2)[0];
      String local = name.substring(name.indexOf(':') + 1);
      if (List.of("rss", "rdf", "feed", "urlset", "sitemapindex", "channel").contains(local)) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutControls(String text) {
    boolean clean = text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    if (clean) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars()
        .filter(c -> c >= 0x20 || c == '\n' || c == '\r' || c == '\t')
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
