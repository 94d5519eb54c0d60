package mujaz.source.profile;

import java.util.Locale;
import java.util.Optional;

/** To whom an outlet answers; its phrase is {@code ownership.<word>}. */
public enum Ownership {
  /** A government, or whoever it appoints. */
  STATE,
  /** The public, by licence fee or law, at arm's length from the government. */
  PUBLIC,
  /** A company, a foundation, a party or a person. */
  PRIVATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Ownership> ofWord(String word) {
    for (Ownership one : values()) {
      if (one.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
