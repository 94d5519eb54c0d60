package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mujaz.testkit.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is made to be slow or deep; the limits are hang guards, ten times the bars. */
class FeedFloodTest {
  private static final URI ADDRESS = URI.create("https://news.example/feed");
  private static final int MEGABYTE = 1 << 20;
  private static final Duration GUARD = Duration.ofSeconds(2);
  private static final Duration READING_GUARD = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "&",
        "<a href=\"",
        "<a href='",
        "<a b=\"<a b='",
        "<!--",
        "<!-",
        "<![CDATA[",
        "</",
        "<p>",
        "<svg>",
        "<script>",
        "</script",
        "<a ",
        "<a\n",
        "&#",
        "&lt;",
        "&amp;lt",
        "<!",
        "<?",
        "]]>",
        "<a style=\"a:",
        "<a style=\"color:red;\">",
        "<p a=b ",
        "\u0000",
        "<\u0627",
        "=\"",
        "<b/",
        "[",
        "{",
        "\\",
        "<math>",
        "&nbsp;"
      })
  void cleaningAMegabyteTakesLittleTime(String part) {
    String flood = part.repeat(MEGABYTE / part.length());
    assertThat(CpuTime.of(() -> Sanitizer.clean(flood, ADDRESS))).isLessThan(GUARD);
    assertThat(CpuTime.of(() -> HtmlText.of(flood))).isLessThan(GUARD);
    assertThat(CpuTime.of(() -> Markup.plain(flood))).isLessThan(GUARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "&",
        "<a href=\"",
        "<a b=\"<a b='",
        "<!--",
        "<![CDATA[",
        "</a>",
        "<a>",
        "<item>",
        "<entry/>",
        "<item a='",
        "&#x1;",
        "<item><item>",
        "</item>",
        "<!DOCTYPE [",
        "<?",
        "<link>",
        "<a:b xmlns:a='c'>",
        "<title>",
        "<p xmlns='x'>",
        "<category>c</category>",
        "[",
        "{\"items\":[",
        "<i><p>",
        "<div>",
        "<div><a href=/a/b/c>x</a>",
        "<h3>x</h3><a href=/a/b/c/d>x</a>",
        "<a href=/a/b/c/d>A headline that is long enough</a>",
        "&nbsp;"
      })
  void readingAMegabyteTakesLittleTime(String part) {
    String flood = part.repeat(MEGABYTE / part.length());
    for (String start :
        new String[] {
          "<rss><channel><item><title>", "<feed><entry>", "<rss ", "<urlset>", "{\"items\":", ""
        }) {
      assertThat(CpuTime.of(() -> read(start + flood))).isLessThan(READING_GUARD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<o>", "<outline>", "<outline/>", "<title>", "&a;", "<outline xmlUrl='mailto:x'>"})
  void aListThatIsABombTakesLittleTime(String part) {
    String bomb = "<opml><body>" + part.repeat(5 * MEGABYTE / part.length());
    byte[] bytes = bomb.getBytes(StandardCharsets.UTF_8);
    List<Opml.Document> read = new ArrayList<>();
    assertThat(
            CpuTime.of(
                () -> {
                  try {
                    read.add(Opml.document(new ByteArrayInputStream(bytes)));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }))
        .isLessThan(GUARD);
    assertThat(read.get(0).outlines()).isEmpty();
    assertThat(read.get(0).unusable()).hasSizeLessThanOrEqualTo(20_000);
  }

  @Test
  void deepNestingEndsNowhereNearTheStack() {
    String deep = "<a>".repeat(100_000);
    Feed feed =
        read(
            "<rss><channel><item><title>x</title><description>"
                + deep
                + "text"
                + "</a>".repeat(100_000)
                + "</description></item><item><title>y</title></item></channel></rss>");

    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("x", "y");
  }

  @Test
  void basesWithinBasesAreWorkedOutOnce() {
    String items = "<item><link>y</link></item>".repeat(40_000);
    String document = "<rss>" + "<a xml:base='x/'>".repeat(250) + items;

    assertThat(CpuTime.of(() -> assertThat(read(document).items()).hasSize(500)))
        .isLessThan(READING_GUARD);
  }

  @Test
  void aBaseOfManyFoldersIsNone() {
    String base = "x/".repeat(1_000);
    String item = "<item><link>y</link></item>";

    Feed feed = read("<rss><channel xml:base='" + base + "'>" + item + "</channel></rss>");

    assertThat(feed.items().get(0).link()).isEqualTo(URI.create("https://news.example/y"));
  }

  @Test
  void manyAttributesAreReadInOneGo() {
    StringBuilder tag = new StringBuilder("<rss><channel><item ");
    for (int i = 0; i < 60_000; i++) {
      tag.append("a").append(i).append("='v' ");
    }
    Feed feed = read(tag + "><title>x</title></item></channel></rss>");

    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("x");
  }

  @Test
  void entitiesDoNotExpandIntoEachOtherNorReadFiles() {
    Feed feed =
        read(
            "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><title>&a; &b; &f;</title><item><title>t</title></item>"
                + "</channel></rss>");

    assertThat(feed.title()).isEqualTo("lol &b; &f;");
  }

  @Test
  void whatADocumentDeclaresForItselfExpandsOnlySoFar() {
    Feed feed =
        read(
            "<!DOCTYPE rss [<!ENTITY a \""
                + "x".repeat(190)
                + "\">]><rss><channel><item>"
                + "<title>t</title><description>"
                + "&a;".repeat(9_000)
                + "</description></item></channel></rss>");

    assertThat(feed.items().get(0).summary()).hasSizeBetween(60_000, 1 << 16);
  }

  @Test
  void aBombBurstsSmall() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(
          "<rss><channel><item><title>x</title><description>".getBytes(StandardCharsets.UTF_8));
      byte[] piece = "boom ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 400; i++) {
        out.write(piece);
      }
    }
    FeedReading reading = new FeedReader().read(packed.toByteArray(), ADDRESS, Map.of());

    assertThat(reading).isInstanceOf(FeedReading.Read.class);
    FeedItem item = ((FeedReading.Read) reading).feed().items().get(0);
    assertThat(item.summary().length()).isBetween(1_000_000, 2_100_000);
  }

  private static Feed read(String document) {
    FeedReading reading =
        new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), ADDRESS, Map.of());
    return reading.match(
        FeedReading.Read::feed, not -> new Feed("none", "", null, "", java.util.List.of()));
  }
}
