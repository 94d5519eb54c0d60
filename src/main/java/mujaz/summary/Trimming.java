package mujaz.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Cuts a sentence that is too long at a place where a sentence may end: before a tail that only
 * says when, how, why or who. Never before words that turn the meaning, never inside quotes or
 * brackets, never a sentence that opens with a clause that needs the rest.
 */
final class Trimming {
  private static final PhraseList TAILS = PhraseList.of("tail");
  private static final PhraseList TURNS = PhraseList.of("turn");
  private static final PhraseList SUBORDINATE = PhraseList.of("subordinate");
  private static final PhraseList FUNCTION = PhraseList.of("speakerless");
  private static final int SHORTEST = 50;
  private static final int FEWEST_WORDS = 7;

  private Trimming() {}

  /** The longest trimmed form of at most so many characters. */
  static Optional<String> to(String sentence, int room, Language language) {
    List<String> words = Words.plain(sentence);
    if (room < SHORTEST || SUBORDINATE.at(words, 0, language) > 0) {
      return Optional.empty();
    }
    String best = "";
    for (int cut : commas(sentence)) {
      if (cut > room) {
        break;
      }
      String kept = sentence.substring(0, cut).stripTrailing();
      if (kept.length() >= SHORTEST && mayEnd(kept, sentence.substring(cut + 1), language)) {
        best = kept;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean mayEnd(String kept, String tail, Language language) {
    List<String> before = Words.plain(kept);
    List<String> after = Words.plain(tail.substring(0, Math.min(tail.length(), 300)));
    if (before.size() < FEWEST_WORDS
        || !Candidates.isBalanced(kept)
        || FUNCTION.at(before, before.size() - 1, language) > 0
        || TURNS.standsIn(after, language)) {
      return false;
    }
    return TAILS.at(after, 0, language) > 0;
  }

  private static List<Integer> commas(String sentence) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i + 1 < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean comma =
          c == '،' || c == '؛' || ((c == ',' || c == ';') && sentence.charAt(i + 1) == ' ');
      if (comma || c == '，') {
        places.add(i);
      }
    }
    return places;
  }
}
