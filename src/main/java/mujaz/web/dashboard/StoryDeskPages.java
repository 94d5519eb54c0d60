package mujaz.web.dashboard;

import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.digest.Entry;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.web.Html;

/** The newest stories, and one with its reports. */
final class StoryDeskPages {
  private static final Duration LATEST = Duration.ofDays(3);
  private static final int MOST = 100;

  private final DashboardParts parts;

  StoryDeskPages(DashboardParts parts) {
    this.parts = parts;
  }

  void list(Visit visit, Html page) {
    Instant now = parts.time().instant();
    List<StoryId> newest =
        parts.editor().newest(Filter.ALL, now.minus(LATEST), now.plusSeconds(1), MOST).stream()
            .map(Story::id)
            .toList();
    visit.table(
        page,
        Stream.of("dash.story", "dash.reports", "dash.publishers", "dash.newest")
            .map(visit::say)
            .toList());
    for (Entry entry : parts.editor().entries(newest)) {
      Story story = entry.story();
      page.raw("<tr><td><a href=\"/dashboard/stories/" + story.id().value() + "\">")
          .name(entry.summary().headline())
          .raw("</a></td>")
          .element("td", visit.number(story.articles().size()))
          .element("td", visit.number(story.sources()))
          .element("td", visit.moment(story.lastSeen()))
          .raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
  }

  void one(Visit visit, Html page) {
    Entry entry = entry(visit.context().pathParam("id"));
    Story story = entry.story();
    page.raw("<h2>")
        .name(entry.summary().headline())
        .raw("</h2>\n<p>")
        .text(
            visit.say(
                "why.grouped", "reports", story.articles().size(), "sources", story.sources()))
        .raw(" <a href=\"/s/" + story.id().value() + "\">")
        .text(visit.say("dash.public"))
        .raw("</a></p>\n");
    visit.table(
        page,
        Stream.of("dash.when", "dash.source", "dash.report", "dash.do").map(visit::say).toList());
    for (Article report : parts.byHand().articles().findAll(story.articles())) {
      page.raw("<tr>")
          .element("td", visit.moment(report.publishedAt()))
          .raw("<td>")
          .name(entry.reporters().getOrDefault(report.id(), ""))
          .raw("</td><td>")
          .link(report.canonical(), report.headline())
          .raw("</td><td class=\"do\">");
      StoryHandPages.buttons(visit, page, story, report);
      page.raw("</td></tr>\n");
    }
    page.raw("</tbody></table>\n");
    StoryHandPages.merging(visit, page, story);
  }

  private Entry entry(String id) {
    return (id.matches("[1-9][0-9]{0,17}")
            ? parts.editor().entries(List.of(new StoryId(Long.parseLong(id)))).stream()
            : Stream.<Entry>of())
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("no story"));
  }
}
