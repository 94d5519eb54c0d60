package mujaz.bench.citizen.kinds;

import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.PageVisit;
import mujaz.bench.citizen.play.Shown;
import mujaz.bench.citizen.play.Visit;

/** Feeds of teasers, whose texts stand on pages, and robots.txt in every state. */
final class Pages {
  private static final int TEASER = 200;

  static final List<Behaviour> ALL =
      List.of(
          teasers("teasers"),
          teasers("pages that are missing").pages(v -> FeedReply.status(404)),
          teasers("pages that fail").pages(v -> FeedReply.status(500)),
          teasers("pages that are forbidden").pages(v -> FeedReply.status(403)),
          teasers("pages in gzip").pages(Pages::zipped),
          teasers("pages that move on").pages(Pages::moving),
          teasers("pages that lead to the canary").pages(Pages::toCanary),
          Behaviour.of("links to the canary", Pages::linksToCanary),
          Behaviour.of("links that are no web addresses", Pages::oddLinks),
          teasers("robots.txt that allows").robots(v -> robots("User-agent: *\nAllow: /\n")),
          forbidden("robots.txt that forbids", "User-agent: *\nDisallow: /\n"),
          forbidden("robots.txt that forbids pages", "User-agent: *\nDisallow: /page/\n"),
          forbidden(
              "robots.txt that names us",
              "User-agent: Mujaz\nDisallow: /page\n\nUser-agent: *\nAllow: /\n"),
          teasers("robots.txt that names others")
              .robots(v -> robots("User-agent: OtherBot\nDisallow: /\n")),
          teasers("robots.txt that fails").forbidding(v -> FeedReply.status(500)),
          teasers("robots.txt that is forbidden").robots(v -> FeedReply.status(403)),
          teasers("robots.txt that is a page")
              .robots(v -> FeedReply.ok("text/html", "<html><body>Home</body></html>")),
          teasers("robots.txt that moves on")
              .forbidding(v -> FeedReply.redirect(301, "/rules"))
              .pages(v -> robots("User-agent: *\nDisallow: /page/\n")));

  private Pages() {}

  /** The feed says a part of the item. */
  static Shown teaser(Shown item) {
    return item.text(item.text().substring(0, TEASER));
  }

  private static Behaviour teasers(String name) {
    return Behaviour.of(name, v -> v.rss("", v.items(Pages::teaser)));
  }

  private static Behaviour forbidden(String name, String rules) {
    return teasers(name).forbidding(v -> robots(rules));
  }

  private static FeedReply robots(String rules) {
    return FeedReply.ok("text/plain", rules);
  }

  private static FeedReply zipped(PageVisit visit) {
    return visit.item() == null
        ? FeedReply.status(404)
        : FeedReply.bytes(
                200,
                Codings.gzip(
                    PageVisit.html(visit.item()).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .with("Content-Encoding", "gzip")
            .with("Content-Type", "text/html; charset=utf-8");
  }

  private static FeedReply moving(PageVisit visit) {
    return visit.path().endsWith("/full")
        ? visit.page()
        : FeedReply.redirect(302, visit.path() + "/full");
  }

  private static FeedReply toCanary(PageVisit visit) {
    List<String> canary = visit.house().stage().canary();
    int any = Math.floorMod(visit.path().hashCode(), canary.size());
    return FeedReply.redirect(302, "http://" + canary.get(any) + "/from-page");
  }

  private static Answer linksToCanary(Visit visit) {
    List<String> canary = visit.stage().canary();
    return visit.rss(
        "",
        visit.items(
            item -> {
              String key = item.item().key();
              int any = Math.floorMod(key.hashCode(), canary.size());
              return teaser(item).link("http://" + canary.get(any) + "/" + key);
            }));
  }

  private static Answer oddLinks(Visit visit) {
    List<String> odd = List.of("file:///etc/", "ftp://127.0.0.1/", "javascript:", "data:,", "tel:");
    return visit.rss(
        "",
        visit.items(
            item -> {
              String key = item.item().key();
              String start = odd.get(Math.floorMod(key.hashCode(), odd.size()));
              return teaser(item).link(start + key);
            }));
  }
}
