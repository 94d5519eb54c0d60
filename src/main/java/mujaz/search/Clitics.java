package mujaz.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What Arabic writes together with a word: particles before it (و ف ب ل ك س and the article), and
 * pronouns after it (ه ها هم نا …). Whether a letter is one of these or the word's own only a
 * dictionary knows, so what is taken off gives a guess, never the word's only form.
 */
final class Clitics {
  /** The longest first. Those with the article are the stemmer's own, but for the double ones. */
  private static final List<String> BEFORE =
      List.of(
          "وبال", "وكال", "وفال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "وب",
          "ول", "وك", "فب", "فل", "وس", "فس", "ال", "و", "ف", "ب", "ل", "ك", "س");

  private static final List<String> AFTER =
      List.of("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه");
  private static final int SHORTEST = 3;

  private Clitics() {}

  static boolean mayCarry(String word) {
    char first = word.charAt(0);
    return first >= 0x0621 && first <= 0x06FF;
  }

  /**
   * A folded word without what may stand before it, without what may stand after it, and without
   * both.
   */
  static List<String> without(String word) {
    List<String> left = new ArrayList<>();
    String tail = withoutBefore(word);
    if (!tail.equals(word)) {
      left.add(tail);
    }
    addWithoutAfter(word, left);
    if (!tail.equals(word)) {
      addWithoutAfter(tail, left);
    }
    return left;
  }

  private static String withoutBefore(String word) {
    for (String clitic : BEFORE) {
      if (word.length() >= clitic.length() + SHORTEST && word.startsWith(clitic)) {
        String rest = word.substring(clitic.length());
        boolean future = clitic.endsWith("س");
        if (!future || "يتن".indexOf(rest.charAt(0)) >= 0) {
          return rest;
        }
      }
    }
    return word;
  }

  /** Before a pronoun ta marbuta is written as ta: حكومته is حكومة with one. */
  private static void addWithoutAfter(String word, List<String> left) {
    for (String clitic : AFTER) {
      if (word.length() >= clitic.length() + SHORTEST && word.endsWith(clitic)) {
        String rest = word.substring(0, word.length() - clitic.length());
        boolean marbuta = rest.endsWith("ت") && rest.length() > SHORTEST;
        left.add(marbuta ? rest.substring(0, rest.length() - 1) : rest);
        return;
      }
    }
  }

  /** Two spellings of a hamza between vowels, as in مسئول and مسؤول, folded to one. */
  static String withoutHamza(String stem) {
    return stem.replace("يو", "وو");
  }
}
