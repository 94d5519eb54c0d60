package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageReadingTest {
  private static final URI CHANNEL = URI.create("https://t.me/s/newswire");
  private static final URI SITE = URI.create("https://news.example/");

  @Test
  void readsAChannelsPreviewAndSaysWhatItCannotSee() {
    Feed feed =
        read(
            CHANNEL,
            "<html><body><div class='tgme_channel_info_header_title'><span>وكالة &amp; خبر</span></div>"
                + "<section class='tgme_channel_history'>"
                + post(
                    "newswire/7",
                    "<a class='tgme_widget_message_photo_wrap' style=\"width:9px;"
                        + "background-image:url('https://cdn.example/p.jpg')\"></a>"
                        + "<a class='tgme_widget_message_reply'>"
                        + "<div class='tgme_widget_message_text'>an older post</div></a>"
                        + "<div class='tgme_widget_message_text'>🔴<br>عاجل: اتفاق في العاصمة<br>"
                        + "التفاصيل <a href='https://news.example/1'>هنا</a></div>")
                + post("newswire/8", "<div class='message_media_not_supported'>Open</div>")
                + "<div class='tgme_widget_message service_message' data-post='newswire/9'>x</div>"
                + "</section></body></html>");

    assertThat(feed.title()).isEqualTo("وكالة & خبر");
    assertThat(feed.items()).hasSize(1);
    FeedItem item = feed.items().get(0);
    assertThat(item.title()).isEqualTo("عاجل: اتفاق في العاصمة");
    assertThat(item.link()).isEqualTo(URI.create("https://t.me/newswire/7"));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
    assertThat(item.content()).contains("https://news.example/1").doesNotContain("older");
    assertThat(item.enclosures())
        .extracting(Enclosure::address)
        .containsExactly(URI.create("https://cdn.example/p.jpg"));
    assertThat(feed.gaps()).hasSize(1);
    assertThat(feed.gaps().get(0).args()).containsEntry("count", 1);
  }

  @Test
  void saysThatAChannelHasNoPreview() {
    FeedReading reading =
        new FeedReader()
            .read(
                "<html><body><div class='tgme_page'>Contact @x</div></body></html>"
                    .getBytes(StandardCharsets.UTF_8),
                CHANNEL,
                Map.of());

    assertThat(reading).isInstanceOf(FeedReading.NotAFeed.class);
    assertThat(((FeedReading.NotAFeed) reading).why().key()).isEqualTo("feed.telegram-no-preview");
  }

  @Test
  void aSelectorTellsThePagesItems() {
    String page =
        "<html lang='ar'><title>News</title><body><ul class='menu'><li><a href='/about'>About</a></ul>"
            + "<div class='card'><a href='/pic'></a><a href='/1'>First</a></div>"
            + "<div class='card'><a href='/2'>Second</a><time datetime='2026-11-23'></time></div>"
            + "</body></html>";
    byte[] body = page.getBytes(StandardCharsets.UTF_8);

    FeedReading found = new FeedReader().readListing(body, SITE, Map.of(), "div.card");
    FeedReading none = new FeedReader().readListing(body, SITE, Map.of(), "div.none");
    FeedReading wrong = new FeedReader().readListing(body, SITE, Map.of(), "div[[");

    assertThat(((FeedReading.Read) found).feed().items())
        .extracting(FeedItem::link)
        .containsExactly(
            URI.create("https://news.example/1"), URI.create("https://news.example/2"));
    assertThat(((FeedReading.NotAFeed) none).why().key()).isEqualTo("feed.selector-empty");
    assertThat(((FeedReading.NotAFeed) wrong).why().key()).isEqualTo("feed.selector-invalid");
  }

  @Test
  void readsSitemapsAndIndexesOfThem() {
    Feed news =
        read(
            SITE,
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                + "<loc>https://news.example/1</loc><n:news><n:publication><n:name>N</n:name>"
                + "<n:language>ar</n:language></n:publication>"
                + "<n:publication_date>2026-11-23T10:30:00+03:00</n:publication_date>"
                + "<n:title>خبر &amp; رأي</n:title><n:keywords>سياسة، اقتصاد</n:keywords></n:news>"
                + "</url></urlset>");
    Feed index =
        read(
            SITE,
            "<sitemapindex><sitemap><loc>/news.xml</loc><lastmod>2026-11-23</lastmod></sitemap>"
                + "</sitemapindex>");

    assertThat(news.language().code()).isEqualTo("ar");
    assertThat(news.items()).extracting(FeedItem::title).containsExactly("خبر & رأي");
    assertThat(news.items().get(0).published()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
    assertThat(news.items().get(0).categories()).containsExactly("سياسة", "اقتصاد");
    assertThat(index.format()).isEqualTo("sitemapindex");
    assertThat(index.items())
        .extracting(FeedItem::link)
        .containsExactly(URI.create("https://news.example/news.xml"));
  }

  private static String post(String id, String inside) {
    return "<div class='tgme_widget_message' data-post='"
        + id
        + "'>"
        + inside
        + "<a class='tgme_widget_message_date'><time datetime='2026-11-23T08:30:00+00:00'></time>"
        + "</a></div>";
  }

  private static Feed read(URI address, String document) {
    FeedReading reading =
        new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), address, Map.of());
    assertThat(reading).isInstanceOf(FeedReading.Read.class);
    return ((FeedReading.Read) reading).feed();
  }
}
