package mujaz.chat.sources;

import mujaz.source.Source;
import mujaz.source.watch.Ailment;
import mujaz.text.Problem;

/** How a source is doing, in one mark. */
final class Health {
  private static final int FAILING = 3;

  private Health() {}

  static String mark(Source source) {
    int failures = source.polling().failures();
    if (source.paused()) {
      return "⏸";
    } else if (source.polling().isGone()) {
      return "⛔";
    } else if (isBlocked(source)) {
      return "🚧";
    } else if (failures >= FAILING) {
      return "🔴";
    } else if (failures > 0 || source.polling().problem() != null) {
      return "🟡";
    }
    return source.polling().lastSuccessAt() == null ? "○" : "🟢";
  }

  static boolean isFailing(Source source) {
    return source.polling().failures() >= FAILING || source.polling().isGone();
  }

  /** Whether its site lets no program in. */
  static boolean isBlocked(Source source) {
    Problem problem = source.polling().problem();
    return problem != null && Ailment.isRefusal(problem);
  }
}
