package mujaz.chat.sources;

import mujaz.source.Source;

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

  /** Whether its host asks for a proof of being human. */
  static boolean isBlocked(Source source) {
    return source.polling().problem() != null
        && source.polling().problem().key().equals("fetch.challenge");
  }
}
