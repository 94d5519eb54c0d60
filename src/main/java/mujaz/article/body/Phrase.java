package mujaz.article.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What lines around news speak of; the words, in many languages, are a resource. */
enum Phrase {
  CREDIT,
  ALSO,
  PROMPT,
  LEGAL,
  TALK,
  ORIGIN;

  private static final int START = 30;
  private static final int LONGEST = 300;
  private static final Lexicon WORDS = words();

  private static Lexicon words() {
    Properties stated = Lexicon.read("phrases.properties");
    Map<String, Integer> words = new HashMap<>();
    for (Phrase phrase : values()) {
      for (String word : stated.getProperty(phrase.name(), "").split("\\|")) {
        words.merge(word.replace('_', ' '), phrase.bit(), (a, b) -> a | b);
      }
    }
    return new Lexicon(words);
  }

  @SuppressWarnings("EnumOrdinal") // Bits live as long as the program and are kept nowhere.
  private int bit() {
    return 1 << ordinal();
  }

  /** Adds for each phrase: 2 where the line opens with one, 1 where one is in it, 0 elsewhere. */
  static void describe(String text, Row row) {
    String line =
        (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
    int somewhere = WORDS.in(line, line.length());
    int first = WORDS.in(line, Math.min(START, line.length()));
    for (Phrase phrase : values()) {
      int bit = phrase.bit();
      row.add("says.", phrase.name(), (first & bit) != 0 ? 2 : (somewhere & bit) != 0 ? 1 : 0);
    }
  }
}
