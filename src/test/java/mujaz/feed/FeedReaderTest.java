package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");

  @Test
  void modulesAreKnownByTheirNamespaceNotTheirPrefix() {
    FeedItem item =
        only(
            "<rss version='2.0' xmlns:x='http://purl.org/dc/elements/1.1/'"
                + " xmlns:c='http://purl.org/rss/1.0/modules/content/'"
                + " xmlns:g='http://other.example/ns'><channel><item><title>t</title>"
                + "<g:author>Not She</g:author><x:creator>Layla</x:creator>"
                + "<c:encoded>&lt;p&gt;full&lt;/p&gt;</c:encoded></item></channel></rss>");

    assertThat(item.author()).isEqualTo("Layla");
    assertThat(item.content()).isEqualTo("<p>full</p>");
  }

  @Test
  void titlesKeepWhatOnlyLooksLikeMarkup() {
    assertThat(only(rss("<title>Vector&lt;int&gt; &amp;amp; you</title>")).title())
        .isEqualTo("Vector<int> &amp; you");
    assertThat(only(rss("<title>AT&T &amp;amp; &lt;b>R&amp;D&lt;/b></title>")).title())
        .isEqualTo("AT&T & R&D");
    assertThat(only(rss("<title><![CDATA[خبر&nbsp;<i>مهم</i>]]></title>")).title())
        .isEqualTo("خبر مهم");
  }

  @Test
  void wordsInTheLinksPlaceAreNoAddress() {
    FeedItem words = only(rss("<link>The page of it</link><title>t</title>"));
    assertThat(words.link()).isNull();
    assertThat(words.statedLink()).isEqualTo("The page of it");

    assertThat(only(rss("<link>a page.html</link>")).link())
        .isEqualTo(URI.create("https://news.example/feeds/a%20page.html"));
    assertThat(only(rss("<link>/a page</link>")).link())
        .isEqualTo(URI.create("https://news.example/a%20page"));
    assertThat(only(rss("<link>page</link>")).statedLink()).isEmpty();
  }

  @Test
  void aTitleEndsSomewhere() {
    String endless = "كلمة ".repeat(300_000);

    assertThat(only(rss("<title>" + endless + "</title>")).title()).hasSize(4_000);
  }

  @Test
  void contentLosesWhatCouldDoHarmAndKeepsTheRest() {
    String html =
        "<p onclick='x()' style='color: red; position: fixed'>a<script>b()</script>"
            + "<a href='javascript:c()'>d</a><a href='/e'>f</a><iframe src='g'>h</iframe>"
            + "<img src='i.jpg' onerror=j></p>";

    assertThat(only(rss("<description><![CDATA[" + html + "]]></description>")).summary())
        .isEqualTo(
            "<p style=\"color: red;\">a<a>d</a><a href=\"https://news.example/e\">f</a>h"
                + "<img src=\"https://news.example/feeds/i.jpg\" /></p>");
  }

  @Test
  void readsBase64AndInlineMarkupOfAtom() {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><author><name>A</name></author>"
                + "<entry xml:base='/x/'><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                + "one &lt; <b>two</b></div></title><link href='y'/>"
                + "<content type='application/octet-stream'>aGVsbG8=</content></entry></feed>");

    FeedItem item = feed.items().get(0);
    assertThat(feed.languageTag()).isEqualTo("fr");
    assertThat(item.title()).isEqualTo("one < two");
    assertThat(item.link()).isEqualTo(URI.create("https://news.example/x/y"));
    assertThat(item.content()).isEqualTo("hello");
    assertThat(item.author()).isEqualTo("A");
  }

  @Test
  void brokenMarkupLosesNoItem() {
    Feed feed =
        read(
            "<b>Warning</b>: junk\n<?xml version='1.0'?><rss><channel><title>T</title>"
                + "<item><title>one<link>https://news.example/1</link></item>"
                + "<item/><item><title>two</title><description>a < b & c</description>"
                + "<item><title>three</title></channel>");

    assertThat(feed.items()).extracting(FeedItem::title).contains("two", "three");
    assertThat(feed.items()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1256", "ISO-8859-6", "UTF-8"})
  void readsArabicInEveryEncoding(String encoding) {
    String document =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?>"
            + rss("<title>قالت مصادر رسمية اليوم إن المفاوضات أحرزت تقدما</title>");
    byte[] body = document.getBytes(Charset.forName(encoding));

    FeedReading reading = new FeedReader().read(body, ADDRESS, Map.of());

    assertThat(((FeedReading.Read) reading).feed().items().get(0).title()).startsWith("قالت مصادر");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Президент подписал закон о бюджете на следующий год",
    "KOI8-R, Президент подписал закон о бюджете на следующий год",
    "windows-1253, Η κυβέρνηση ενέκρινε τον προϋπολογισμό για το επόμενο έτος",
    "windows-1255, הממשלה אישרה את תקציב המדינה לשנה הבאה",
    "windows-1256, وافق مجلس الوزراء على الموازنة العامة للعام المقبل",
    "ISO-8859-6, وافق مجلس الوزراء على الموازنة العامة للعام المقبل",
    "windows-1250, Rząd przyjął budżet na przyszły rok mówi źródło",
    "windows-1252, Le gouvernement a adopté le budget à l’unanimité",
    "GB18030, 国务院通过了明年的预算草案将提交全国人大审议",
    "Big5, 行政院通過了明年的預算草案將提交立法院審議",
    "Shift_JIS, 政府は来年度の予算案を閣議決定した",
    "EUC-KR, 정부가 내년도 예산안을 확정해 국회에 제출했다",
    "x-windows-874, คณะรัฐมนตรีอนุมัติงบประมาณปีหน้าแล้ว"
  })
  void readsWhatNoLabelTells(String encoding, String title) {
    byte[] body = rss("<title>" + title + "</title>").getBytes(Charset.forName(encoding));
    Map<String, List<String>> wrong = Map.of("content-type", List.of("text/xml; charset=utf-8"));

    FeedReading reading = new FeedReader().read(body, ADDRESS, wrong);

    assertThat(((FeedReading.Read) reading).feed().items().get(0).title()).isEqualTo(title);
  }

  @Test
  void whatIsPackedTwiceOrCutOffIsReadAsFarAsItGoes() throws IOException {
    String items = "<item><title>خبر</title></item>".repeat(2_000);
    byte[] packed = packed(("<rss><channel>" + items).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 20);

    for (byte[] body : List.of(packed(packed), cut)) {
      FeedReading reading = new FeedReader().read(body, ADDRESS, Map.of());
      assertThat(((FeedReading.Read) reading).feed().items()).hasSize(500);
      assertThat(Decoding.decode(body, Map.of())).startsWith("<rss><channel><item>");
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }

  @Test
  void jsonWithoutValuesSaysNothing() {
    Feed feed =
        read(
            "{\"title\":null,\"items\":[null,{\"id\":7,\"title\":null,\"url\":\"/7\",\"tags\":[null]}]}");

    assertThat(feed.title()).isEmpty();
    assertThat(feed.items()).hasSize(1);
    assertThat(feed.items().get(0).title()).isEmpty();
    assertThat(feed.items().get(0).guid()).isEqualTo("7");
    assertThat(feed.items().get(0).categories()).isEmpty();
  }

  @Test
  void theTwoReadersAgreeAndTheStreamKeepsTheNewest() {
    byte[] head = "<rss><channel><title>ط</title>".getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts =
        IntStream.range(0, 30_000)
            .mapToObj(FeedReaderTest::dated)
            .map(item -> (InputStream) new ByteArrayInputStream(item))
            .toList();
    InputStream whole =
        new SequenceInputStream(
            new ByteArrayInputStream(head),
            new SequenceInputStream(Collections.enumeration(parts)));

    Feed feed = ((FeedReading.Read) new FeedReader().read(whole, ADDRESS, Map.of())).feed();

    assertThat(feed.items()).hasSize(500);
    assertThat(feed.items().get(0).title()).isEqualTo("29500");
    assertThat(feed.items().get(499).title()).isEqualTo("29999");
  }

  private static byte[] dated(int number) {
    Instant when = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60L * number);
    return ("<item><title>"
            + number
            + "</title><pubDate>"
            + when
            + "</pubDate><description>"
            + "نص طويل ".repeat(40)
            + "</description></item>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String rss(String inItem) {
    return "<rss version='2.0'><channel><item>" + inItem + "</item></channel></rss>";
  }

  private static FeedItem only(String document) {
    Feed feed = read(document);
    assertThat(feed.items()).hasSize(1);
    return feed.items().get(0);
  }

  private static Feed read(String document) {
    FeedReading reading =
        new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), ADDRESS, Map.of());
    assertThat(reading).isInstanceOf(FeedReading.Read.class);
    return ((FeedReading.Read) reading).feed();
  }
}
