package mujaz.digest.draft;

import java.util.Locale;

/** Where a draft stands. */
public enum State {
  OPEN,
  APPROVED,
  /** Its slot passed without an answer; an approval still sends it. */
  HELD,
  SKIPPED,
  POSTED,
  /** Handed to its editors, to be posted by them. */
  GIVEN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
