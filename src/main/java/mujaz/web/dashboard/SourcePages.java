package mujaz.web.dashboard;

import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mujaz.source.PastPoll;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.watch.Ailment;
import mujaz.text.Problem;
import mujaz.web.Html;
import org.jspecify.annotations.Nullable;

/** The sources, what ails them, their last polls; paused, resumed and polled by a button. */
final class SourcePages {
  private final DashboardParts parts;

  SourcePages(DashboardParts parts) {
    this.parts = parts;
  }

  /** Those that fail first. */
  void list(Visit visit, Html page) {
    List<Source> sources =
        parts.sources().all().stream()
            .sorted(Comparator.comparing((Source source) -> -source.polling().failures()))
            .toList();
    visit.table(page, columns(visit, "dash.source", "dash.state", "dash.last", "dash.do"));
    sources.forEach(source -> row(page, visit, source));
    page.raw("</tbody></table>\n");
  }

  private static void row(Html page, Visit visit, Source source) {
    Polling polling = source.polling();
    page.raw("<tr><td>")
        .link(source.address(), source.name())
        .raw("</td><td>")
        .raw("<span class=\"dot " + state(source) + "\"></span> ")
        .text(visit.say("dash.state-" + state(source)));
    @Nullable Problem problem = polling.problem();
    if (problem != null) {
      page.raw("<br><small>").text(visit.phrases().say(visit.locale(), problem)).raw("</small>");
    }
    page.raw("</td>")
        .element(
            "td",
            polling.lastSuccessAt() == null
                ? visit.say("source.never")
                : visit.moment(polling.lastSuccessAt()))
        .raw("<td class=\"do\">");
    String path = "/dashboard/sources/" + source.id().value();
    if (source.paused()) {
      visit.form(page, path + "/resume", visit.say("button.resume"));
    } else {
      visit.form(page, path + "/poll", visit.say("button.poll"));
      visit.form(page, path + "/pause", visit.say("button.pause"));
    }
    page.raw("</td></tr>\n");
  }

  private static String state(Source source) {
    if (source.paused()) {
      return "paused";
    }
    Problem problem = source.polling().problem();
    if (problem != null && Ailment.isRefusal(problem)) {
      return "blocked";
    }
    int failures = source.polling().failures();
    return failures == 0 ? "well" : failures < 3 ? "ailing" : "failing";
  }

  /** The last polls of all, the newest first. */
  void polls(Visit visit, Html page) {
    record Poll(Source source, PastPoll poll) {}
    List<Poll> polls =
        parts.sources().all().stream()
            .flatMap(source -> source.past().all().stream().map(poll -> new Poll(source, poll)))
            .sorted(Comparator.comparing((Poll one) -> one.poll().at()).reversed())
            .limit(200)
            .toList();
    visit.table(
        page, columns(visit, "dash.when", "dash.source", "dash.items", "dash.fresh", "dash.why"));
    for (Poll one : polls) {
      @Nullable Problem problem = one.poll().problem();
      page.raw("<tr>")
          .element("td", visit.moment(one.poll().at()))
          .raw("<td>")
          .name(one.source().name())
          .raw("</td>")
          .element("td", visit.number(one.poll().items()))
          .element("td", visit.number(one.poll().fresh()))
          .element("td", problem == null ? "" : visit.phrases().say(visit.locale(), problem))
          .raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
  }

  /** Does what a button says; each is on record. */
  void change(Visit visit) {
    String id = visit.context().pathParam("id");
    Source source =
        (id.matches("[0-9]{1,18}")
                ? parts.sources().find(new SourceId(Long.parseLong(id)))
                : java.util.Optional.<Source>empty())
            .orElseThrow(() -> new NotFoundResponse("no source"));
    String what = visit.context().pathParam("what");
    switch (what) {
      case "pause" -> parts.sources().pause(source.id());
      case "resume" -> parts.sources().resume(source.id());
      case "poll" -> parts.sources().pollNow(source.id());
      default -> throw new NotFoundResponse("nothing to do");
    }
    parts.admin().audit().note(visit.session().person(), "source-" + what, source.name(), "", "");
  }

  private static List<String> columns(Visit visit, String... keys) {
    return Stream.of(keys).map(visit::say).toList();
  }
}
