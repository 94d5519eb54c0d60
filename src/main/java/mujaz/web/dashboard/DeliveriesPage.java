package mujaz.web.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mujaz.delivery.History;
import mujaz.text.Problem;
import mujaz.web.Html;
import org.jspecify.annotations.Nullable;

/** The newest deliveries and what became of them; never what they say. */
final class DeliveriesPage {
  private static final int MOST = 100;

  private final DashboardParts parts;

  DeliveriesPage(DashboardParts parts) {
    this.parts = parts;
  }

  void show(Visit visit, Html page) {
    List<History.ToChat> newest = parts.history().newest(MOST);
    visit.table(
        page,
        Stream.of("dash.when", "dash.chat", "dash.kind", "dash.state", "dash.why")
            .map(visit::say)
            .toList());
    for (History.ToChat one : newest) {
      History.Fate fate = one.fate();
      @Nullable Problem why = fate.why();
      page.raw("<tr>")
          .element("td", visit.moment(fate.made()))
          .element("td", one.chat().value())
          .element("td", fate.kind())
          .element("td", visit.say("fate." + word(fate)))
          .element("td", why == null ? "" : visit.phrases().say(visit.locale(), why))
          .raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
  }

  private static String word(History.Fate fate) {
    return fate.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
