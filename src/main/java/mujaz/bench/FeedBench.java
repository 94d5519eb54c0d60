package mujaz.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import mujaz.feed.FeedReader;
import mujaz.feed.FeedReading;

/**
 * How fast feeds are read: megabytes a second, warm, on one thread, over feeds like those of news
 * sites (full HTML contents in CDATA or escaped, Arabic and Latin, RSS and Atom); and how much heap
 * a feed of 20 MB takes that is read as a stream.
 */
public final class FeedBench {
  private static final URI ADDRESS = URI.create("https://news.example/feed.xml");
  private static final int ITEMS = 60;
  private static final int ROUNDS = 60;
  private static final int WARM_UP = 100;
  private static final int LONG_FEED_ITEMS = 8_000;

  private final FeedReader reader = new FeedReader();

  /**
   * @param megabytesASecond of {@link FeedReader}
   * @param longFeedBytes of the feed that is read as a stream
   * @param longFeedHeap what the heap holds more at the end of it than before
   * @param longFeedMillis how long that took
   */
  public record Figures(
      double megabytesASecond, long longFeedBytes, long longFeedHeap, long longFeedMillis) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "feeds: %.1f MB/s; a feed of %.1f MB as a stream: %d ms, %.1f MB kept",
          megabytesASecond,
          longFeedBytes / 1e6,
          longFeedMillis,
          longFeedHeap / 1e6);
    }
  }

  /** Measures for some seconds, in the calling thread. */
  public Figures run() {
    double speed = megabytesASecond(body -> count(reader.read(body, ADDRESS, Map.of())));
    byte[] item = item(7, false).getBytes(StandardCharsets.UTF_8);
    long bytes = (long) item.length * LONG_FEED_ITEMS;
    long before = used();
    long start = System.nanoTime();
    FeedReading reading = reader.read(longFeed(item), ADDRESS, Map.of());
    long millis = (System.nanoTime() - start) / 1_000_000;
    long kept = used() - before;
    count(reading);
    return new Figures(speed, bytes, kept, millis);
  }

  /**
   * The speed of any reader over the same feeds: the best of several rounds, once warm, by the
   * thread's own time: what else a machine does slows one reader and not the other.
   */
  public static double megabytesASecond(Consumer<byte[]> reader) {
    List<byte[]> feeds = feeds();
    long bytes = feeds.stream().mapToLong(feed -> feed.length).sum();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      feeds.forEach(reader);
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = round < WARM_UP ? best : Math.min(best, took);
    }
    return bytes * 1e3 / best;
  }

  private static void count(FeedReading reading) {
    int items = reading.match(read -> read.feed().items().size(), not -> 0);
    if (items == 0) {
      throw new IllegalStateException("the benchmark's feed was not read");
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The feeds that are read, in UTF-8. */
  public static List<byte[]> feeds() {
    List<byte[]> feeds = new ArrayList<>();
    for (boolean escaped : List.of(false, true)) {
      StringBuilder rss = new StringBuilder(RSS_HEAD);
      StringBuilder atom = new StringBuilder(ATOM_HEAD);
      for (int i = 0; i < ITEMS; i++) {
        rss.append(item(i, escaped));
        atom.append(entry(i));
      }
      feeds.add(rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
      feeds.add(atom.append("</feed>").toString().getBytes(StandardCharsets.UTF_8));
    }
    return feeds;
  }

  private static InputStream longFeed(byte[] item) {
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(RSS_HEAD.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < LONG_FEED_ITEMS; i++) {
      parts.add(new ByteArrayInputStream(item));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static final String RSS_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
          + "<title>وكالة الأنباء</title><link>https://news.example/</link>"
          + "<language>ar</language><ttl>30</ttl>\n";
  private static final String ATOM_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
          + "<title>The News</title><link href=\"https://news.example/\"/>"
          + "<updated>2026-11-23T10:30:00Z</updated>\n";
  private static final String ARABIC =
      "<p>قالت مصادر رسمية اليوم إن المفاوضات بين الطرفين أحرزت تقدما، وإن جولة جديدة ستعقد"
          + " الأسبوع المقبل في <a href=\"https://news.example/tag/5\">العاصمة</a>.</p>\n";
  private static final String LATIN =
      "<p>Officials said on Monday that the talks had made progress &amp; that a new round would"
          + " be held in the capital next week, <em>the agency</em> reported.</p>\n";
  private static final String PICTURE =
      "<figure><img src=\"https://img.example/a.jpg\" alt=\"\" width=\"640\" height=\"360\"/></figure>\n";

  private static String item(int i, boolean escaped) {
    String html = PICTURE + (ARABIC + LATIN).repeat(4 + i % 5);
    String content =
        escaped
            ? html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            : "<![CDATA[" + html + "]]>";
    return "<item><title>خبر رقم "
        + i
        + " من العاصمة: تقدم في المفاوضات</title><link>https://news.example/2026/11/23/story-"
        + i
        + "?utm_source=rss&amp;id="
        + i
        + "</link><guid isPermaLink=\"false\">news-"
        + i
        + "</guid><dc:creator>Layla Haddad</dc:creator><category>سياسة</category>"
        + "<category>World</category><pubDate>Mon, 23 Nov 2026 10:"
        + (10 + i % 50)
        + ":00 +0300</pubDate><description>Talks made progress, officials said.</description>"
        + "<media:content url=\"https://img.example/"
        + i
        + ".jpg\" type=\"image/jpeg\" medium=\"image\"/><content:encoded>"
        + content
        + "</content:encoded></item>\n";
  }

  private static String entry(int i) {
    return "<entry><title type=\"html\">Talks &amp;amp; progress "
        + i
        + "</title><link rel=\"alternate\" href=\"https://news.example/story/"
        + i
        + "\"/><id>tag:news.example,2026:"
        + i
        + "</id><updated>2026-11-23T10:30:00+02:00</updated><author><name>Sam Doe</name></author>"
        + "<category term=\"world\"/><content type=\"xhtml\">"
        + "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
        + (LATIN + ARABIC).repeat(4 + i % 5)
        + "</div></content></entry>\n";
  }
}
