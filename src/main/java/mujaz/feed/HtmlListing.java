package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.text.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as a listing, by a selector or without one: the articles of a front page are the
 * links of headline length that stand in like places, so the links are grouped by the tags and
 * classes around them, and the group that says most is the list.
 */
final class HtmlListing {
  private static final int HEADLINE = 25;
  private static final int FEWEST = 3;
  private static final int MOST_ITEMS = 60;

  private HtmlListing() {}

  static FeedReading read(Document page, URI address) {
    page.select("nav, footer, aside, form, script, style").remove();
    Map<String, Map<URI, Element>> groups = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String title = link.text().strip();
      Optional<URI> target = Links.resolve(address, link.attr("abs:href"));
      if (title.length() >= HEADLINE && title.length() <= 300 && isArticle(target, address)) {
        groups
            .computeIfAbsent(place(link), key -> new LinkedHashMap<>())
            .putIfAbsent(target.orElseThrow(), link);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() >= FEWEST)
        .max(Comparator.comparingInt(HtmlListing::weight))
        .map(list -> feed(page, address, list))
        .orElseGet(() -> new FeedReading.NotAFeed(Problem.of("feed.no-listing")));
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
    Map<URI, Element> list = new LinkedHashMap<>();
    for (Element item : chosen) {
      item.select("a[href]").stream()
          .filter(link -> Links.resolve(address, link.attr("abs:href")).isPresent())
          .max(Comparator.comparingInt(link -> Math.min(link.text().length(), 200)))
          .ifPresent(
              link ->
                  list.putIfAbsent(
                      Links.resolve(address, link.attr("abs:href")).orElseThrow(), link));
    }
    return list.isEmpty()
        ? new FeedReading.NotAFeed(Problem.of("feed.selector-empty"))
        : feed(page, address, list);
  }

  private static FeedReading feed(Document page, URI address, Map<URI, Element> list) {
    List<FeedItem> items = new ArrayList<>();
    list.forEach((target, link) -> items.add(item(target, link)));
    String language = page.select("html").attr("lang").strip();
    return new FeedReading.Read(
        new Feed(
            "html",
            Markup.plain(page.title()),
            address,
            language,
            items.size() > MOST_ITEMS ? items.subList(0, MOST_ITEMS) : items));
  }

  private static boolean isArticle(Optional<URI> target, URI page) {
    return target
        .filter(uri -> uri.getPath() != null && uri.getPath().length() > 5)
        .filter(uri -> siteOf(uri).equals(siteOf(page)))
        .filter(uri -> !uri.equals(page))
        .isPresent();
  }

  private static String siteOf(URI address) {
    String host = address.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static int weight(Map<URI, Element> group) {
    return group.values().stream().mapToInt(link -> Math.min(link.text().length(), 120)).sum();
  }

  /** The tags and classes of the three elements around a link. */
  private static String place(Element link) {
    StringBuilder place = new StringBuilder();
    @Nullable Element around = link;
    for (int i = 0; i < 4 && around != null; i++) {
      place.append(around.normalName()).append('.').append(around.className()).append('>');
      around = around.parent();
    }
    return place.toString();
  }

  private static FeedItem item(URI target, Element link) {
    @Nullable Element card = link.closest("article, li");
    @Nullable Element time = card == null ? null : card.selectFirst("time[datetime]");
    @Nullable Instant published =
        time == null ? null : FeedDates.parse(time.attr("datetime")).orElse(null);
    return new FeedItem(
        target.toString(),
        target,
        link.text().strip(),
        Markup.escaped(link.text().strip()),
        published,
        null,
        "",
        "",
        null,
        List.of(),
        List.of());
  }
}
