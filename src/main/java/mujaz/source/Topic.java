package mujaz.source;

import java.util.Locale;
import java.util.Optional;

/** A subject area that a subscriber can choose; its phrase is {@code topic.<word>}. */
public enum Topic {
  WORLD,
  POLITICS,
  ECONOMY,
  SPORT,
  TECHNOLOGY,
  SCIENCE,
  HEALTH,
  CULTURE,
  LOCAL;

  /** The topic's name in the database, in callback data and in phrase keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Topic> ofWord(String word) {
    for (Topic topic : values()) {
      if (topic.word().equals(word)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
