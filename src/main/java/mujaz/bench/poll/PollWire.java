package mujaz.bench.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.article.NewArticle;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import mujaz.bench.FeedServer;
import mujaz.bench.InventedNews;
import mujaz.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Very many feeds, each on a loopback address of its own, of 20 items in about 28 KB. How often a
 * feed has been visited decides what it shows: its first items, a 304, three new ones, and 304 for
 * ever. Pages of items say the same as the feed, at more length.
 */
final class PollWire implements AutoCloseable {
  private static final int WORDS = 172;
  private static final int TEASER = 300;

  private final FeedServer server;
  private final Map<String, Outlet> outlets = new HashMap<>();

  /** One feed: its items, the newest last, and how often it was visited. */
  private record Outlet(List<NewArticle> items, AtomicInteger visits) {}

  /**
   * @param whole whether the feed has the items' whole text; else it is a teaser, and the text
   *     stands on the item's page
   */
  PollWire(int feeds, boolean whole, Instant now) {
    InventedNews news = new InventedNews(1, WORDS);
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < feeds; i++) {
      String address = address(i);
      addresses.add(address);
      outlets.put(address, new Outlet(new ArrayList<>(), new AtomicInteger()));
    }
    int items = Round.shown(Round.ALL.size());
    for (int item = 0; item < items; item++) {
      for (String address : addresses) {
        Instant at = now.minusSeconds(60L * (items - item));
        outlet(address).items.add(news.article(new SourceId(0), at));
      }
    }
    server = FeedServer.start(addresses).onAll(request -> answer(request, whole));
  }

  /** The address of one of the feeds, as a host. */
  static String address(int number) {
    return "127." + (64 + number / 62_500) + "." + number / 250 % 250 + "." + (1 + number % 250);
  }

  int port() {
    return server.port();
  }

  private Outlet outlet(String host) {
    @Nullable Outlet outlet = outlets.get(host);
    if (outlet == null) {
      throw new IllegalArgumentException("nobody is at " + host);
    }
    return outlet;
  }

  private FeedReply answer(FeedRequest request, boolean whole) {
    String authority = request.header("host").orElse("");
    Outlet outlet = outlet(authority.replaceFirst(":.*", ""));
    if (request.path().startsWith("/item/")) {
      return page(outlet.items.get(Integer.parseInt(request.path().substring(6))));
    } else if (!request.path().equals("/feed")) {
      return FeedReply.status(404);
    }
    int shown = Round.shown(outlet.visits.incrementAndGet());
    String tag = "\"" + shown + "\"";
    if (request.header("if-none-match").equals(java.util.Optional.of(tag))) {
      return FeedReply.status(304).with("ETag", tag);
    }
    return FeedReply.ok(
            "application/rss+xml; charset=utf-8", feed(outlet, "http://" + authority, shown, whole))
        .with("ETag", tag)
        .with("Last-Modified", rfc(outlet.items.get(shown - 1).publishedAt()));
  }

  private static String feed(Outlet outlet, String base, int shown, boolean whole) {
    StringBuilder feed =
        new StringBuilder(32 << 10)
            .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>")
            .append("<title>Outlet at ")
            .append(base)
            .append("</title><link>")
            .append(base)
            .append("/</link><description>News</description>\n");
    for (int i = shown - 1; i >= shown - Round.ITEMS; i--) {
      NewArticle item = outlet.items.get(i);
      String text = item.text();
      feed.append("<item><title>")
          .append(item.headline())
          .append("</title><link>")
          .append(base)
          .append("/item/")
          .append(i)
          .append("</link><guid isPermaLink=\"false\">")
          .append(base)
          .append(i)
          .append("</guid><pubDate>")
          .append(rfc(item.publishedAt()))
          .append("</pubDate><description>&lt;p&gt;")
          .append(whole ? text : text.substring(0, TEASER))
          .append("&lt;/p&gt;</description></item>\n");
    }
    return feed.append("</channel></rss>\n").toString();
  }

  private static FeedReply page(NewArticle item) {
    String text = item.text().replace(". ", ".</p>\n<p>");
    return FeedReply.ok(
        "text/html; charset=utf-8",
        "<!doctype html><html><head><title>"
            + item.headline()
            + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>"
            + item.headline()
            + "</h1><p>"
            + text
            + "</p></article></body></html>");
  }

  private static String rfc(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void close() {
    server.close();
  }

  /** The size of one feed's first document. */
  int feedBytes() {
    String first = feed(outlet(address(0)), "http://" + address(0) + ":80", Round.ITEMS, true);
    return first.getBytes(StandardCharsets.UTF_8).length;
  }
}
