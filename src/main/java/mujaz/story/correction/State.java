package mujaz.story.correction;

import java.util.Locale;

/** Where a correction stands. */
public enum State {
  /** Nobody has been told of it yet. */
  NEW,
  OPEN,
  /** Readers are told what is right. */
  FIXED,
  /** Reports of something else were taken out of the story. */
  SPLIT,
  /** The story was taken back. */
  RETRACTED,
  DISMISSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
