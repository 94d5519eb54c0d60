package mujaz.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import mujaz.admin.Change;
import mujaz.admin.Figures;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;
import mujaz.web.Html;

/** How the service is doing: the same words as {@code /stats}, three charts, the last changes. */
final class OverviewPage {
  private static final int CHANGES = 10;
  private static final int DAYS_SHOWN = 10;

  private final DashboardParts parts;

  OverviewPage(DashboardParts parts) {
    this.parts = parts;
  }

  void show(Visit visit, Html page) {
    Figures figures = parts.admin().statistics().figures();
    page.raw("<ul class=\"tiles\">\n");
    tile(page, visit, "dash.readers", (double) figures.active());
    tile(page, visit, "dash.well", figures.sources().getOrDefault("well", 0L));
    tile(page, visit, "dash.failing", figures.sources().getOrDefault("failing", 0L));
    tile(page, visit, "dash.waiting", figures.outbox().getOrDefault("waiting", 0L));
    tile(page, visit, "dash.uncertain", figures.outbox().getOrDefault("uncertain", 0L));
    tile(page, visit, "dash.lag", figures.worstLag().toMillis() / 1_000.0);
    page.raw("</ul>\n<section class=\"charts\">\n");
    chart(page, visit, "stats.articles-a-day", figures, Figures.Day::articles);
    chart(page, visit, "stats.stories-a-day", figures, Figures.Day::stories);
    chart(page, visit, "stats.sent-a-day", figures, Figures.Day::sent);
    page.raw("</section>\n").element("h2", visit.say("audit.title"));
    visit.table(
        page,
        Stream.of("dash.when", "dash.who", "dash.what", "dash.change").map(visit::say).toList());
    parts.admin().audit().latest(0, CHANGES).forEach(change -> line(page, visit, change));
    page.raw("</tbody></table>\n");
  }

  private static void tile(Html page, Visit visit, String words, double number) {
    page.raw("<li>")
        .element("b", visit.number(number))
        .element("span", visit.say(words))
        .raw("</li>\n");
  }

  private static void chart(
      Html page, Visit visit, String title, Figures figures, ToLongFunction<Figures.Day> value) {
    List<Figures.Day> all = figures.days();
    List<Figures.Day> days = all.subList(Math.max(0, all.size() - DAYS_SHOWN), all.size());
    List<String> labels = new ArrayList<>();
    days.forEach(day -> labels.add(Wording.number(day.date().getDayOfMonth(), visit.locale())));
    days.forEach(day -> labels.add(visit.number((double) value.applyAsLong(day))));
    boolean mirrored = Phrasebook.spoken(visit.locale().getLanguage()).isRightToLeft();
    Bars.add(
        page, visit.say(title), days.stream().map(value::applyAsLong).toList(), labels, mirrored);
  }

  private static void line(Html page, Visit visit, Change change) {
    String values = change.before() + " → " + change.after();
    page.raw("<tr>")
        .element("td", visit.moment(change.at()))
        .element("td", "" + change.who().number())
        .element("td", visit.say("audit." + change.what()))
        .raw("<td>")
        .name(change.subject())
        .raw(" ")
        .name(values.equals(" → ") ? "" : values)
        .raw("</td></tr>\n");
  }
}
