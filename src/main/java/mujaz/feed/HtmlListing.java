package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.text.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/**
 * An HTML page as a listing, by a selector or without one: the articles of a front page are the
 * links of headline length that stand in like places, so the links are grouped by the tags and
 * classes around them. The group that says most is the list, with every other that says a good part
 * of that: a front page has several sections.
 */
final class HtmlListing {
  private static final int FEWEST = 3;
  private static final int MOST_ITEMS = 60;
  private static final Pattern FILE =
      Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|svg|mp[34]|zip)$");

  private HtmlListing() {}

  /** A link with its headline. */
  private record Found(URI target, Element link, String headline) {}

  static FeedReading read(Document page, URI address) {
    page.select("nav, footer, aside, form, script, style, [role=navigation]").remove();
    List<Found> all = new ArrayList<>();
    Map<String, Map<URI, Found>> groups = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      Optional<URI> target = target(link, address);
      String headline = target.isPresent() ? ListedLink.headline(link) : "";
      if (!headline.isEmpty()) {
        Found found = new Found(target.orElseThrow(), link, headline);
        all.add(found);
        groups
            .computeIfAbsent(ListedLink.place(link), key -> new LinkedHashMap<>())
            .putIfAbsent(found.target(), found);
      }
    }
    groups.values().removeIf(group -> group.size() < FEWEST);
    int best = groups.values().stream().mapToInt(HtmlListing::weight).max().orElse(0);
    groups.values().removeIf(group -> 3 * weight(group) < best);
    Map<URI, Found> list = new LinkedHashMap<>();
    groups.values().forEach(list::putAll);
    Map<URI, Found> inOrder = new LinkedHashMap<>();
    for (Found found : all) {
      if (list.containsKey(found.target())) {
        inOrder.merge(found.target(), found, HtmlListing::headed);
      }
    }
    return inOrder.isEmpty()
        ? new FeedReading.NotAFeed(Problem.of("feed.no-listing"))
        : feed(page, address, inOrder.values());
  }

  /**
   * @param selector of the items, or of the links to them; the link with the most words in an item
   *     is its headline
   */
  static FeedReading read(Document page, URI address, String selector) {
    Elements chosen;
    try {
      chosen = page.select(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return new FeedReading.NotAFeed(Problem.of("feed.selector-invalid").because(e));
    }
    Map<URI, Found> list = new LinkedHashMap<>();
    for (Element item : chosen) {
      item.select("a[href]").stream()
          .filter(link -> Links.resolve(address, link.attr("abs:href")).isPresent())
          .max(Comparator.comparingInt(link -> Math.min(link.text().length(), 200)))
          .ifPresent(
              link -> {
                URI target = Links.resolve(address, link.attr("abs:href")).orElseThrow();
                list.putIfAbsent(target, new Found(target, link, link.text().strip()));
              });
    }
    return list.isEmpty()
        ? new FeedReading.NotAFeed(Problem.of("feed.selector-empty"))
        : feed(page, address, list.values());
  }

  private static FeedReading feed(Document page, URI address, Collection<Found> list) {
    List<FeedItem> items = new ArrayList<>();
    list.stream().limit(MOST_ITEMS).forEach(found -> items.add(item(found)));
    String language = page.select("html").attr("lang").strip();
    return new FeedReading.Read(
        new Feed("html", Markup.plain(page.title()), address, language, items));
  }

  /** The page of this site that a link leads to, without the place in it. */
  private static Optional<URI> target(Element link, URI page) {
    String href = link.attr("abs:href");
    int fragment = href.indexOf('#');
    return Links.resolve(page, fragment < 0 ? href : href.substring(0, fragment))
        .filter(uri -> uri.getPath() != null && uri.getPath().length() > 5)
        .filter(uri -> !FILE.matcher(uri.getPath()).find())
        .filter(uri -> siteOf(uri).equals(siteOf(page)))
        .filter(uri -> !uri.equals(page));
  }

  private static String siteOf(URI address) {
    String host = address.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** A page is linked by its headline, and often by its teaser too. */
  private static Found headed(Found one, Found other) {
    return ListedLink.isHeaded(other.link()) && !ListedLink.isHeaded(one.link()) ? other : one;
  }

  private static int weight(Map<URI, Found> group) {
    return group.values().stream().mapToInt(one -> Math.min(one.headline().length(), 120)).sum();
  }

  private static FeedItem item(Found found) {
    return new FeedItem(
        found.target().toString(),
        found.target(),
        found.headline(),
        Markup.escaped(found.headline()),
        ListedLink.published(found.link()).orElse(null),
        null,
        "",
        "",
        null,
        List.of(),
        List.of());
  }
}
