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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as a listing, without a hand-written selector: the articles of a front page are the
 * links of headline length that stand in like places, so the links are grouped by the tags and
 * classes around them, and the group that says most is the list.
 */
final class HtmlListing {
  private static final int HEADLINE = 25;
  private static final int FEWEST = 3;
  private static final int MOST_ITEMS = 60;

  private HtmlListing() {}

  static FeedReading read(String html, URI address) {
    Document page = Jsoup.parse(html, address.toString());
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
    Optional<Map<URI, Element>> list =
        groups.values().stream()
            .filter(group -> group.size() >= FEWEST)
            .max(Comparator.comparingInt(HtmlListing::weight));
    if (list.isEmpty()) {
      return new FeedReading.NotAFeed(Problem.of("feed.no-listing"));
    }
    List<FeedItem> items = new ArrayList<>();
    list.get().forEach((target, link) -> items.add(item(target, link)));
    return new FeedReading.Read(
        new Feed(
            "html",
            Markup.plain(page.title()),
            address,
            page.select("html").attr("lang").strip(),
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
