package mujaz.story.correction;

import java.util.Locale;

/** How it came to be known that something may be wrong. */
public enum Kind {
  /** A reader said so. */
  REPORT,
  /** The source changed a headline, a number or a name. */
  EDIT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
