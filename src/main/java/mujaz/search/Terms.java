package mujaz.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * The terms that stand in the index for a word, and those that a word which is looked for may be.
 * Each word has its stem, by the script that it is written in, since a query does not say its
 * language. An Arabic word that may carry clitics has also what is left without them, marked as a
 * guess: so بمصر is found by مصر and by لمصر, and the word itself comes before a guess.
 */
final class Terms {
  /** Between two texts, so that no phrase reaches from one into the next. */
  static final String GAP = "\u0000";

  private static final char GUESS = '\u0001';

  private Terms() {}

  static boolean isGuess(String term) {
    return term.charAt(0) == GUESS;
  }

  /** The terms of a text in its order; a word's guesses follow it, and stand where it stands. */
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (String word : Words.plain(text)) {
      String stem = stem(word);
      if (!stem.isEmpty()) {
        terms.add(stem);
        bare(word, stem).forEach(guess -> terms.add(GUESS + guess));
      }
    }
    return terms;
  }

  /** For each word of a part of a query, what it may be in a text; the likeliest first. */
  static List<List<String>> asked(String part) {
    List<List<String>> asked = new ArrayList<>();
    for (String word : Words.plain(part)) {
      String stem = stem(word);
      if (stem.isEmpty()) {
        continue;
      }
      Set<String> forms = new LinkedHashSet<>(List.of(stem));
      if (Clitics.mayCarry(word)) {
        Set<String> bare = bare(word, stem);
        forms.add(GUESS + stem);
        forms.addAll(bare);
        bare.forEach(guess -> forms.add(GUESS + guess));
      }
      asked.add(List.copyOf(forms));
    }
    return asked;
  }

  private static String stem(String word) {
    String stem = Words.stem(word, Language.ENGLISH);
    return Clitics.mayCarry(word) ? Clitics.withoutHamza(stem) : stem;
  }

  private static Set<String> bare(String word, String stem) {
    if (!Clitics.mayCarry(word)) {
      return Set.of();
    }
    Set<String> bare = new LinkedHashSet<>();
    for (String left : Clitics.without(word)) {
      bare.add(stem(left));
    }
    bare.remove(stem);
    bare.remove("");
    return bare;
  }
}
