package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.testkit.CpuTime;
import mujaz.testkit.Damage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Documents that are feeds but for some damage, and what must hold of whatever is read from them.
 * One number makes one document, so that a finding can be made again.
 */
final class FeedFuzz {
  private static final URI ADDRESS = URI.create("https://news.example/feed.xml");
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  private static final List<String> SEEDS =
      List.of(
          "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e \"v\">]><rss version='2.0'"
              + " xmlns:media='http://search.yahoo.com/mrss/'><channel><title>T &e;</title>"
              + "<link>https://news.example/</link><ttl>5</ttl><skipHours><hour>3</hour></skipHours>"
              + "<item><title>خبر <![CDATA[<b>one</b>]]></title><link>/1?a=1&amp;b=2</link>"
              + "<guid isPermaLink='false'>g</guid><pubDate>Mon, 23 Nov 2026 10:30:00 +0300</pubDate>"
              + "<author>a@b.example (Name)</author><category>c</category>"
              + "<description>&lt;p style=\"color:red\" onclick=x&gt;text&lt;/p&gt;</description>"
              + "<media:group><media:content url='p.jpg'/></media:group>"
              + "<enclosure url='e.mp3' length='12' type='audio/mpeg'/></item></channel></rss>",
          "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/b/' xml:lang='ar'>"
              + "<link rel='hub' href='https://hub.example/'/><entry><id>i</id><title type='html'>"
              + "a &amp;lt;i&amp;gt;</title><link href='c'/><updated>2026-11-23T10:30:00Z</updated>"
              + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x<br/>y</p>"
              + "<svg xmlns='http://www.w3.org/2000/svg'><a xlink:href='d'><title>t</title></a></svg>"
              + "</div></content></entry></feed>",
          "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":1,"
              + "\"url\":\"/1\",\"content_html\":\"<p>x</p>\",\"date_published\":\"2026-11-23\","
              + "\"attachments\":[{\"url\":\"a.mp3\",\"size_in_bytes\":5}],\"tags\":[\"a\"],\"authors\":"
              + "[{\"name\":\"n\"}],\"summary\":\"s\"}]}",
          "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/1</loc>"
              + "<n:news><n:title>t</n:title></n:news><lastmod>2026</lastmod></url></urlset>",
          "<html lang=en><title>t</title><body><li><a href=/a/one/1>A headline that is long enough</a>"
              + "<li><a href=/a/two/2>Another headline that is long enough</a>"
              + "<li><a href=/a/three/3>A third headline that is long enough</a></html>",
          "<section class=tgme_channel_history><div class=tgme_widget_message data-post='c/1'>"
              + "<div class=tgme_widget_message_text>words of a post<br>more</div>"
              + "<a class=tgme_widget_message_date><time datetime='2026-11-23'></time></a></div>");

  private FeedFuzz() {}

  /** Throws an error that tells the number when anything does not hold. */
  static void once(long number) {
    byte[] document = Damage.document(number, SEEDS);
    AtomicReference<FeedReading> read = new AtomicReference<>();
    Duration took = CpuTime.of(() -> read.set(new FeedReader().read(document, ADDRESS, Map.of())));
    if (took.compareTo(SLOWEST) > 0) {
      throw new AssertionError("slow: number " + number);
    }
    mustHold(number, Objects.requireNonNull(read.get()));
  }

  private static void mustHold(long number, FeedReading reading) {
    if (reading instanceof FeedReading.NotAFeed not
        && not.why().cause() instanceof RuntimeException) {
      throw new AssertionError("threw: number " + number, not.why().cause());
    }
    if (reading instanceof FeedReading.Read read) {
      Damage.mustBeStorable(number, read.feed().title() + read.feed().languageTag());
      for (FeedItem item : read.feed().items()) {
        check(number, item.content());
        check(number, item.summary());
        List<String> texts = List.of(item.guid(), item.title(), item.content(), item.summary());
        texts.forEach(text -> Damage.mustBeStorable(number, text));
        item.categories().forEach(text -> Damage.mustBeStorable(number, text));
        Damage.mustBeStorable(number, String.valueOf(item.author()));
      }
    }
  }

  /** What a browser would make of it does nothing. */
  private static void check(long number, String html) {
    Document page = Jsoup.parseBodyFragment(html);
    for (Element element : page.body().select("*")) {
      boolean harmful =
          List.of("script", "style", "iframe", "object", "embed", "base", "link", "meta")
              .contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        boolean address = List.of("href", "src", "action", "data").contains(attribute.getKey());
        harmful |= attribute.getKey().startsWith("on");
        harmful |= address && value.startsWith("javascript:");
      }
      if (harmful) {
        throw new AssertionError("harmful: number " + number + " " + element + " in " + html);
      }
    }
  }
}
