package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sitemaps (sitemaps.org), news sitemaps, and indexes of them, whose items are sitemaps. */
final class Sitemap {
  private Sitemap() {}

  static Feed feed(Tag root, String language, List<FeedItem> items) {
    String format = root.name().equals("sitemapindex") ? "sitemapindex" : "sitemap";
    return new Feed(format, "", null, language, items);
  }

  /** As a news sitemap's element states it. */
  static String language(Tag element) {
    return element
        .child("news:news")
        .flatMap(news -> news.child("news:publication"))
        .map(publication -> publication.say("news:language"))
        .orElse("");
  }

  /** Empty where it names no page. */
  static Optional<FeedItem> item(Tag element, URI address) {
    Optional<URI> link = Links.resolve(address, element.say("loc"));
    Optional<Tag> news = element.child("news:news");
    Optional<Instant> published =
        news.flatMap(tag -> FeedDates.parse(tag.say("news:publication_date")));
    Optional<Instant> changed = FeedDates.parse(element.say("lastmod"));
    String title = Markup.plain(news.map(tag -> tag.say("news:title")).orElse(""));
    String keywords = news.map(tag -> tag.say("news:keywords")).orElse("");
    return link.map(
        page ->
            new FeedItem(
                page.toString(),
                page,
                title,
                title,
                published.or(() -> changed).orElse(null),
                changed.orElse(null),
                "",
                "",
                null,
                List.of(keywords.split("[,،]")).stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .limit(30)
                    .toList(),
                images(element, address)));
  }

  private static List<Enclosure> images(Tag element, URI address) {
    return element.children("image:image").stream()
        .limit(20)
        .flatMap(image -> Links.resolve(address, image.say("image:loc")).stream())
        .map(image -> new Enclosure(image, "image/*", -1))
        .toList();
  }
}
