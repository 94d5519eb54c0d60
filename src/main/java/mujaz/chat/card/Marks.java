package mujaz.chat.card;

import java.util.Collection;
import java.util.Optional;

/** Short marks by which a button names a word of a list, however long it is. */
final class Marks {
  private Marks() {}

  static String of(String word) {
    return Integer.toHexString(word.hashCode());
  }

  static Optional<String> find(Collection<String> words, String mark) {
    return words.stream().filter(word -> of(word).equals(mark)).findFirst();
  }
}
