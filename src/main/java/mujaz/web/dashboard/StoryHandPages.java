package mujaz.web.dashboard;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.digest.Entry;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Role;
import mujaz.web.Html;

/** Stories by hand: taken apart, put together, an article taken down; each is on record. */
final class StoryHandPages {
  private static final String PATH = "/dashboard/stories/";

  private final DashboardParts parts;

  StoryHandPages(DashboardParts parts) {
    this.parts = parts;
  }

  /** What can be done with one of a story's reports. */
  static void buttons(Visit visit, Html page, Story story, Article report) {
    String path = PATH + story.id().value();
    if (story.articles().size() > 1) {
      visit.form(page, path + "/split/" + report.id().value(), visit.say("dash.hand-split"));
    }
    if (visit.role().covers(Role.ADMIN)) {
      visit.form(page, path + "/take/" + report.id().value(), visit.say("dash.hand-take"));
    }
  }

  /** Asks for the story that it belongs with. */
  static void merging(Visit visit, Html page, Story story) {
    visit
        .open(page, PATH + story.id().value() + "/merge")
        .raw("<label>")
        .text(visit.say("dash.hand-merge"))
        .raw(" <input name=\"with\" inputmode=\"numeric\" pattern=\"[0-9]+\" required></label> ")
        .element("button", visit.say("dash.do"))
        .raw("</form>\n");
  }

  void split(Visit visit) {
    Story story = story(visit.context().pathParam("id"));
    Article report = report(visit);
    parts
        .byHand()
        .desk()
        .split(story.id(), Set.of(report.id()))
        .ifPresent(
            fresh ->
                note(
                    visit,
                    "story-split",
                    report.headline(),
                    "" + story.id().value(),
                    "" + fresh.value()));
  }

  void merge(Visit visit) {
    Story from = story(visit.context().pathParam("id"));
    Story into = story(String.valueOf(visit.context().formParam("with")).strip());
    if (!from.id().equals(into.id())) {
      parts.byHand().desk().merge(from.id(), into.id());
      note(visit, "story-merge", "", "" + from.id().value(), "" + into.id().value());
    }
  }

  void takeDown(Visit visit) {
    Article report = report(visit);
    if (!visit.role().covers(Role.ADMIN)) {
      note(visit, "refused", "takedown", "", "");
      throw new NotFoundResponse("not for editors");
    }
    parts.byHand().withdrawal().takeDown(report);
    note(visit, "takedown", report.canonical().toString(), "", "");
  }

  private void note(Visit visit, String what, String subject, String before, String after) {
    parts.admin().audit().note(visit.session().person(), what, subject, before, after);
  }

  private Story story(String number) {
    return (number.matches("[1-9][0-9]{0,17}")
            ? parts.editor().entries(List.of(new StoryId(Long.parseLong(number)))).stream()
                .map(Entry::story)
            : Stream.<Story>of())
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("no story"));
  }

  private Article report(Visit visit) {
    String number = visit.context().pathParam("report");
    return (number.matches("[1-9][0-9]{0,17}")
            ? parts.byHand().articles().find(new ArticleId(Long.parseLong(number))).stream()
                .filter(report -> !report.source().isPrivate())
            : Stream.<Article>of())
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("no report"));
  }
}
