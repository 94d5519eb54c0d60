package mujaz.bench.citizen.kinds;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.PageVisit;
import mujaz.bench.citizen.play.Shown;
import mujaz.bench.citizen.play.Visit;
import mujaz.store.Json;

/** The same news in every format. */
final class Formats {
  static final List<Behaviour> ALL =
      List.of(
          Behaviour.of("Atom", Formats::atom),
          Behaviour.of("RDF", Formats::rdf),
          Behaviour.of("JSON Feed", Formats::json),
          Behaviour.of("news sitemap", Formats::sitemap),
          Behaviour.of("a page as a listing", Formats::listing).pages(PageVisit::page).slow(5),
          Behaviour.of(
              "full text in content:encoded",
              v ->
                  v.body(
                      rssBody(v)
                          .replace(
                              "<description>", "<description>Short.</description><content:encoded>")
                          .replace(
                              "Short.</description><content:encoded>&lt;",
                              "Short.</description><content:encoded>&lt;")
                          .replace("&lt;/p&gt;</description>", "&lt;/p&gt;</content:encoded>")
                          .replace(
                              "<rss ",
                              "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "),
                      Visit.RSS,
                      v.items())));

  private Formats() {}

  private static String rssBody(Visit visit) {
    return mujaz.bench.citizen.play.FeedText.rss(visit.outlet().address(), "", visit.items());
  }

  private static Answer atom(Visit visit) {
    String entries =
        visit.items().stream()
            .map(
                item ->
                    "<entry><title>"
                        + item.headline()
                        + "</title><id>"
                        + item.guid()
                        + "</id><link href=\""
                        + item.link()
                        + "\"/><updated>"
                        + item.item().at()
                        + "</updated><content type=\"html\">&lt;p&gt;"
                        + item.text()
                        + "&lt;/p&gt;</content></entry>")
            .collect(Collectors.joining("\n"));
    return visit.body(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title>"
            + entries
            + "</feed>",
        "application/atom+xml",
        visit.items());
  }

  private static Answer rdf(Visit visit) {
    String items =
        visit.items().stream()
            .map(
                item ->
                    "<item rdf:about=\""
                        + item.link()
                        + "\"><title>"
                        + item.headline()
                        + "</title><link>"
                        + item.link()
                        + "</link><dc:date>"
                        + item.item().at()
                        + "</dc:date><description>"
                        + item.text()
                        + "</description></item>")
            .collect(Collectors.joining("\n"));
    return visit.body(
        "<?xml version=\"1.0\"?><rdf:RDF xmlns=\"http://purl.org/rss/1.0/\""
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>R</title></channel>"
            + items
            + "</rdf:RDF>",
        "application/rdf+xml",
        visit.items());
  }

  private static Answer json(Visit visit) {
    List<Map<String, String>> items =
        visit.items().stream()
            .map(
                item ->
                    Map.of(
                        "id", item.guid(),
                        "url", item.link(),
                        "title", item.headline(),
                        "content_text", item.text(),
                        "date_published", item.item().at().toString()))
            .toList();
    return visit.body(
        Json.write(
            Map.of("version", "https://jsonfeed.org/version/1.1", "title", "J", "items", items)),
        "application/feed+json",
        visit.items());
  }

  private static Answer sitemap(Visit visit) {
    String urls =
        visit.items().stream()
            .map(
                item ->
                    "<url><loc>"
                        + item.link()
                        + "</loc><news:news><news:publication><news:name>S</news:name>"
                        + "<news:language>en</news:language></news:publication>"
                        + "<news:publication_date>"
                        + item.item().at()
                        + "</news:publication_date><news:title>"
                        + item.headline()
                        + "</news:title></news:news></url>")
            .collect(Collectors.joining("\n"));
    return visit.body(
        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + urls
            + "</urlset>",
        "application/xml",
        visit.items());
  }

  /** Headlines that link to their pages, among what else stands on such a page. */
  private static Answer listing(Visit visit) {
    String articles = visit.items().stream().map(Formats::teaser).collect(Collectors.joining("\n"));
    return visit.fresh(
        FeedReply.ok(
            "text/html; charset=utf-8",
            "<!doctype html><html><head><title>News</title></head><body><nav><a href=\"/\">Home"
                + "</a><a href=\"/about\">About us</a></nav><main>"
                + articles
                + "</main><footer><a href=\"/terms\">Terms of use</a></footer></body></html>"),
        visit.items());
  }

  private static String teaser(Shown item) {
    return "<article><h2><a href=\""
        + item.link()
        + "\">"
        + item.headline()
        + "</a></h2><p>"
        + item.text().substring(0, 120)
        + "</p></article>";
  }
}
