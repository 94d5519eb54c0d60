package mujaz.web.dashboard;

import java.util.List;
import java.util.Locale;
import mujaz.web.Html;

/** A few numbers as bars, drawn by the page itself. */
final class Bars {
  private static final int STEP = 40;
  private static final int TALL = 90;

  private Bars() {}

  /**
   * @param labels under the bars; time runs as the page's language reads
   */
  static void add(
      Html page, String title, List<Long> values, List<String> labels, boolean mirrored) {
    long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
    int wide = values.size() * STEP;
    page.raw("<figure>")
        .element("figcaption", title)
        .raw("<svg viewBox=\"0 0 " + wide + " 140\" role=\"img\" direction=\"ltr\">");
    for (int i = 0; i < values.size(); i++) {
      int x = (mirrored ? values.size() - 1 - i : i) * STEP;
      double tall = (double) values.get(i) / most * TALL;
      page.raw(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" rx=\"3\"/>",
                  x + 5,
                  115 - tall,
                  STEP - 10,
                  Math.max(1, tall)))
          .raw("<text x=\"" + (x + STEP / 2) + "\" y=\"" + (int) (110 - tall) + "\">")
          .text(labels.get(values.size() + i))
          .raw("</text><text class=\"day\" x=\"" + (x + STEP / 2) + "\" y=\"132\">")
          .text(labels.get(i))
          .raw("</text>");
    }
    page.raw("</svg></figure>\n");
  }
}
