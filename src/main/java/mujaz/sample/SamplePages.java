package mujaz.sample;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** Writes an outlet's feed and pages as a real site would: the article is the smaller part. */
final class SamplePages {
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

  private final SampleOutlet outlet;
  private final URI home;
  private final Instant started;

  SamplePages(SampleOutlet outlet, URI home, Instant started) {
    this.outlet = outlet;
    this.home = home;
    this.started = started;
  }

  String feed() {
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    feed.append("<rss version=\"2.0\" xmlns:content=\"").append(CONTENT).append("\"><channel>\n");
    element(feed, "title", outlet.name());
    element(feed, "link", home.toString());
    element(feed, "description", outlet.motto());
    element(feed, "language", outlet.language().code());
    element(feed, "ttl", "5");
    for (SampleArticle article : outlet.articles()) {
      feed.append("<item>\n");
      element(feed, "title", article.title());
      element(feed, "link", address(article) + "?utm_source=rss");
      element(feed, "guid", address(article).toString());
      element(feed, "category", article.category());
      element(
          feed,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(published(article).atOffset(ZoneOffset.UTC)));
      if (outlet.fullText()) {
        element(feed, "description", article.teaser());
        element(feed, "content:encoded", paragraphs(article));
      }
      feed.append("</item>\n");
    }
    return feed.append("</channel></rss>\n").toString();
  }

  String page(SampleArticle article) {
    return filled(outlet.template(), article)
        .replace("{{body}}", paragraphs(article, related(article)))
        .replace("{{more}}", links(article, 5));
  }

  /** The front page names the feed, so that it can be found from there. */
  String frontPage() {
    return "<!doctype html><html lang=\""
        + outlet.language().code()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(outlet.name())
        + "</title><link rel=\"alternate\" type=\"application/rss+xml\" title=\""
        + escaped(outlet.name())
        + "\" href=\"feed.xml\"></head><body><h1>"
        + escaped(outlet.name())
        + "</h1><ul>"
        + links(null, 100)
        + "</ul></body></html>";
  }

  private URI address(SampleArticle article) {
    return home.resolve(article.slug() + ".html");
  }

  private Instant published(SampleArticle article) {
    return started.minus(article.age());
  }

  private String filled(String template, SampleArticle article) {
    return template
        .replace("{{title}}", escaped(article.title()))
        .replace("{{outlet}}", escaped(outlet.name()))
        .replace("{{motto}}", escaped(outlet.motto()))
        .replace("{{author}}", escaped(article.author()))
        .replace("{{teaser}}", escaped(article.teaser()))
        .replace("{{caption}}", escaped(article.caption()))
        .replace("{{category}}", escaped(article.category()))
        .replace("{{address}}", address(article).toString())
        .replace("{{published}}", published(article).toString());
  }

  private static String paragraphs(SampleArticle article) {
    return paragraphs(article, "");
  }

  /** The block of other headlines stands between two paragraphs, where sites like to put it. */
  private static String paragraphs(SampleArticle article, String between) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      html.append(i == 2 ? between : "");
      html.append("<p>").append(escaped(article.paragraphs().get(i))).append("</p>\n");
    }
    return html.toString();
  }

  private String related(SampleArticle article) {
    String heading = outlet.language().equals(Language.ARABIC) ? "اقرأ أيضا" : "Read also";
    return "<div class=\"related\"><h4>"
        + heading
        + "</h4><ul>"
        + links(article, 2)
        + "</ul></div>";
  }

  private String links(@Nullable SampleArticle without, int most) {
    List<SampleArticle> others =
        outlet.articles().stream().filter(other -> !other.equals(without)).limit(most).toList();
    StringBuilder html = new StringBuilder();
    for (SampleArticle other : others) {
      html.append("<li><a href=\"")
          .append(other.slug())
          .append(".html\">")
          .append(escaped(other.title()))
          .append("</a></li>");
    }
    return html.toString();
  }

  private static void element(StringBuilder feed, String name, String text) {
    feed.append('<').append(name).append('>').append(escaped(text));
    feed.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
