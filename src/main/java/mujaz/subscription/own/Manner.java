package mujaz.subscription.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a chat wants what a source of its own brings. */
public enum Manner {
  /** Among the stories of its digests. */
  DIGEST,
  /** Each item at once, by its key points. */
  POINTS,
  /** Each item at once, with its text. */
  TEXT,
  /** Not at all, for now. */
  MUTED;

  public boolean isAtOnce() {
    return this == POINTS || this == TEXT;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Manner> ofWord(String word) {
    return Arrays.stream(values()).filter(manner -> manner.word().equals(word)).findFirst();
  }
}
