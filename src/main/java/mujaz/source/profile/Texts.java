package mujaz.source.profile;

import java.util.Locale;
import java.util.Optional;

/** Where the texts of a source's articles come from; its phrase is {@code texts.<word>}. */
public enum Texts {
  /** From the page where the feed gives only a teaser. */
  AUTO,
  /** From the page, whatever the feed gives. */
  PAGE,
  /** From the feed alone: no page is visited. */
  FEED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Texts> ofWord(String word) {
    for (Texts one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
