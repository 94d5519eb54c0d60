package mujaz.web.story;

import java.util.List;
import mujaz.delivery.Run;
import mujaz.web.Html;

/** Runs of a message as markup. */
final class Runs {
  private Runs() {}

  static String html(List<Run> runs) {
    Html html = new Html();
    for (Run run : runs) {
      boolean linked = Html.isWeb(run.link());
      if (linked) {
        html.raw("<a rel=\"noopener noreferrer\" href=\"" + Html.escape("" + run.link()) + "\">");
      }
      switch (run.style()) {
        case BOLD -> html.element("b", run.text());
        case ITALIC -> html.element("i", run.text());
        case CODE -> html.element("code", run.text());
        case PLAIN -> html.text(run.text());
      }
      html.raw(linked ? "</a>" : "");
    }
    return html.toString();
  }
}
