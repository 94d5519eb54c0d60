package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A blog's articles: each has classes of its own.
        "<article class='post-%1$d post category-c%1$d tag-t'><h2 class=title><a href='%2$s'>%3$s</a>"
            + "</h2><a href='%2$s'>Read more</a><time datetime='%4$s'>x</time><p>teaser</p></article>",
        // Cards that are one link, headline and teaser.
        "<div class=grid><a class='card css-1x%1$d' href='%2$s'><img src=i.jpg><h3>%3$s</h3>"
            + "<p>A teaser that is longer than every headline and says a good deal more of it.</p>"
            + "<span class='date'>%4$s</span></a></div>",
        // A bare list.
        "<li><span class=when>%4$s</span> <a href='%2$s?utm_source=home'>%3$s</a></li>",
        // A headline that is no link, over one that says nothing.
        "<div class=item><h3>%3$s</h3><p>teaser</p><time datetime='%4$s'></time>"
            + "<a class=more href='%2$s'>اقرأ المزيد</a></div>",
        // A table.
        "<tr><td class=time>%4$s</td><td><a href='%2$s#comments'>%3$s</a></td></tr>"
      })
  void findsTheListOfAPage(String layout) {
    StringBuilder page = new StringBuilder("<html lang=ar><title>الصفحة</title><body><nav>");
    for (int i = 0; i < 9; i++) {
      page.append("<a href='/section/number").append(i).append("'>قسم من أقسام الموقع الكثيرة</a>");
    }
    page.append("</nav><main>").append(layout.startsWith("<tr") ? "<table>" : "<div>");
    for (int i = 1; i <= 6; i++) {
      String title = "البرلمان يقر القانون رقم " + i + " بعد نقاش";
      page.append(String.format(layout, i, "/news/2026/story-" + i, title, "2026-11-2" + i));
    }
    page.append("</main><footer><a href='/legal/terms-of-use'>Terms and conditions of use</a>");

    Feed feed = read(SITE, page.toString());

    assertThat(feed.format()).isEqualTo("html");
    assertThat(feed.items()).hasSize(6);
    FeedItem first = feed.items().get(0);
    assertThat(first.title()).isEqualTo("البرلمان يقر القانون رقم 1 بعد نقاش");
    URI link = Objects.requireNonNull(first.link());
    assertThat(link.getPath()).isEqualTo("/news/2026/story-1");
    assertThat(link.getFragment()).isNull();
    boolean undated = layout.contains("class=when");
    assertThat(first.published()).isEqualTo(undated ? null : Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void aFrontPageHasSeveralSections() {
    StringBuilder page = new StringBuilder("<body><main>");
    for (String section : List.of("politics", "sport")) {
      page.append("<section class=")
          .append(section)
          .append("><h2>")
          .append(section)
          .append("</h2>");
      for (int i = 0; i < 4; i++) {
        page.append("<h3><a href='/").append(section).append("/story-").append(i);
        page.append("'>A headline of ").append(section).append(" number ").append(i);
        page.append("</a></h3>");
      }
      page.append("</section>");
    }

    assertThat(read(SITE, page.toString()).items()).hasSize(8);
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
