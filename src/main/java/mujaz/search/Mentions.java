package mujaz.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * The words that stand in some texts, to ask whether what a reader typed is among them: folded, in
 * any form that the index knows, several words side by side and in one text. Never a pattern.
 */
public final class Mentions {
  private final List<Set<String>> places = new ArrayList<>();

  private Mentions() {}

  public static Mentions of(List<String> texts) {
    Mentions mentions = new Mentions();
    for (String text : texts) {
      mentions.places.add(Set.of(Terms.GAP));
      Terms.of(text).forEach(mentions::add);
    }
    return mentions;
  }

  /** A guess stands where the word before it stands. */
  private void add(String term) {
    if (!Terms.isGuess(term)) {
      places.add(new HashSet<>(Set.of(term)));
    } else {
      places.get(places.size() - 1).add(term.substring(1));
    }
  }

  /** Whether those words stand in one of the texts; never for words that say nothing. */
  public boolean has(String typed) {
    List<String> wanted = isWord(typed) ? wanted(typed) : List.of();
    for (int from = 0; from + wanted.size() <= places.size(); from++) {
      int same = 0;
      while (same < wanted.size() && places.get(from + same).contains(wanted.get(same))) {
        same++;
      }
      if (same > 0 && same == wanted.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything can be found by what was typed: there is a word in it that says something. */
  public static boolean isWord(String typed) {
    return Words.plain(typed).stream()
        .anyMatch(
            word ->
                !Words.stem(word, Language.ENGLISH).isEmpty()
                    && !Words.stem(word, Language.ARABIC).isEmpty());
  }

  /** The stem of each word that says something. */
  private static List<String> wanted(String typed) {
    return Terms.asked(typed).stream().map(forms -> forms.get(0)).toList();
  }
}
