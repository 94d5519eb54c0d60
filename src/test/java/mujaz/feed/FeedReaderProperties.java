package mujaz.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mujaz.testkit.Damage;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fuzz: a few hundred documents in each build; as many as fit in {@code -Dmujaz.fuzz=10m}. */
class FeedReaderProperties {
  private static final URI PAGE = URI.create("https://news.example/");
  private static final List<String> LISTS =
      List.of(
          "<?xml version='1.0'?><opml version='2.0'><head><title>T</title></head><body>"
              + "<outline text='أخبار'><outline title='A &amp; B' type='rss' category='/a,b'"
              + " xmlUrl='https://a.example/f' htmlUrl='https://a.example/'/></outline>"
              + "<outline text='b' xmlUrl='b.example/rss'/></body></opml>",
          "<html><head><link rel=alternate type=application/rss+xml href=/f title='The feed'>"
              + "<link rel=feed type=application/feed+json href=//x.example/j></head>"
              + "<a href=/rss>RSS</a></html>");
  private static final List<String> DATES =
      List.of(
          "Mon, 23 Nov 2026 10:30:00 +0300",
          "2026-11-23T10:30:00.123Z",
          "الاثنين 23 تشرين الثاني 2026 - 10:30 مساءً بتوقيت مكة",
          "13 جمادى الآخرة 1448 هـ",
          "۲ آذر ۱۴۰۵ ساعت ۱۰:۳۰",
          "2026年11月23日 下午3点05分",
          "令和8年十一月二十三日",
          "2026-W48-1",
          "1795429800.5");

  @Property(tries = 400)
  void whateverIsReadIsHarmless(@ForAll long number) {
    FeedFuzz.once(number);
  }

  @Property(tries = 400)
  void listsAndDatesAreReadOrNot(@ForAll long number) {
    lists(number);
    date(number);
  }

  @Example
  void asLongAsIsAskedFor() {
    Damage.forAsLongAsIsAskedFor(
        number -> {
          FeedFuzz.once(number);
          lists(number);
          date(number);
        });
  }

  private static void lists(long number) {
    byte[] document = Damage.document(number, LISTS);
    try {
      for (OpmlOutline outline : Opml.read(new ByteArrayInputStream(document))) {
        Damage.mustBeStorable(number, outline.title());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (FeedLink link : new FeedDiscovery().find(document, PAGE, Map.of())) {
      Damage.mustBeStorable(number, link.title());
    }
  }

  private static void date(long number) {
    Random random = new Random(number);
    StringBuilder date = new StringBuilder(DATES.get(random.nextInt(DATES.size())));
    for (int i = random.nextInt(4); i >= 0; i--) {
      String other = DATES.get(random.nextInt(DATES.size()));
      int from = random.nextInt(other.length());
      int to = from + random.nextInt(other.length() - from + 1);
      int at = random.nextInt(date.length() + 1);
      date.replace(at, Math.min(date.length(), at + random.nextInt(9)), other.substring(from, to));
    }
    FeedDates.parse(date.toString());
  }
}
