package mujaz.summary.headline;

import java.util.List;
import java.util.stream.Stream;
import mujaz.summary.PhraseList;
import mujaz.text.Language;

/**
 * Arabic verbs that are not understood without what a preposition brings: تمكن من, اتهم بـ.
 *
 * @param word the preposition; one of one letter is written with the word after it
 */
record AskingVerb(PhraseList verbs, String word) {
  private static final List<AskingVerb> ALL =
      Stream.of("ب", "علي", "من", "الي", "عن", "في")
          .map(word -> new AskingVerb(PhraseList.of("asks " + word), word))
          .toList();

  /** Whether what the first verb of the sentence asks for comes only after so many words. */
  static boolean waits(List<String> sentence, int head) {
    for (AskingVerb asking : ALL) {
      if (asking.verbs.at(sentence, 0, Language.ARABIC) > 0) {
        return asking.answered(sentence) >= head;
      }
    }
    return false;
  }

  /** Which word of the sentence answers it; -1 for none. */
  private int answered(List<String> sentence) {
    boolean joined = word.length() == 1;
    for (int i = 1; i < sentence.size(); i++) {
      if (joined ? sentence.get(i).startsWith(word) : sentence.get(i).equals(word)) {
        return joined ? i : i + 1;
      }
    }
    return -1;
  }
}
