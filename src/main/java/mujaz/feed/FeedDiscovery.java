package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the feeds that a page names: in its head (RFC 4287's and JSON Feed's links), else in
 * anchors.
 */
public final class FeedDiscovery {
  private static final List<String> TYPES =
      List.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/xml",
          "text/xml");
  private static final int MOST = 8;

  /** The feeds, those of the head first, without comment feeds. */
  public List<FeedLink> find(byte[] body, URI page, Map<String, List<String>> headers) {
    Document document = Jsoup.parse(Decoding.decode(body, headers), page.toString());
    Map<URI, FeedLink> found = new LinkedHashMap<>();
    for (Element link : document.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]")) {
      if (TYPES.contains(link.attr("type").toLowerCase(Locale.ROOT).split(";")[0].strip())) {
        add(found, page, link.attr("abs:href"), link.attr("title"));
      }
    }
    if (found.isEmpty()) {
      for (Element link : document.select("a[href]")) {
        String path = link.attr("href").toLowerCase(Locale.ROOT);
        if (path.matches(
            ".{0,500}(?:/feed/?|/rss/?|rss\\.xml|feed\\.xml|atom\\.xml|\\.rss|feed\\.json)")) {
          add(found, page, link.attr("abs:href"), link.text());
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void add(Map<URI, FeedLink> found, URI page, String address, String title) {
    Optional<URI> target = Links.resolve(page, address);
    boolean comments = (title + address).toLowerCase(Locale.ROOT).contains("comments");
    if (target.isPresent() && !comments && found.size() < MOST) {
      found.putIfAbsent(target.get(), new FeedLink(target.get(), Markup.plain(title)));
    }
  }
}
