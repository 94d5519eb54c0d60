package mujaz.article.items;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.text.Words;

/** How alike two texts are that one publisher may have written: by their words and word pairs. */
final class Likeness {
  private static final int FEWEST_WORDS = 12;
  private static final int MOST_WORDS = 300;
  private static final double SAME_HEADLINE = 0.5;
  private static final double VERSION = 0.4;
  private static final double REPEATED = 0.85;

  private Likeness() {}

  /** Whether one is another version of the other, so that a reader would know it again. */
  static boolean isVersion(String headline, String text, String ofHeadline, String ofText) {
    Set<String> words = new HashSet<>(Words.plain(headline));
    Set<String> others = new HashSet<>(Words.plain(ofHeadline));
    long shared = words.stream().filter(others::contains).count();
    boolean alike =
        !words.isEmpty() && 2.0 * shared / (words.size() + others.size()) >= SAME_HEADLINE;
    return alike || shared(text, ofText) >= VERSION;
  }

  /** Whether two items of one feed, that share a name, are one. */
  static boolean isSame(String headline, String text, String ofHeadline, String ofText) {
    if (!Words.plain(headline).equals(Words.plain(ofHeadline))) {
      return false;
    }
    List<String> words = Words.plain(text);
    return words.isEmpty() || words.equals(Words.plain(ofText)) || repeats(text, ofText);
  }

  /** Whether one says what the other says, with the same numbers. */
  static boolean repeats(String text, String of) {
    return shared(text, of) >= REPEATED && numbersAgree(text, of);
  }

  /**
   * The share of the shorter text's word pairs that are in the longer one; 0 where it is a line.
   */
  private static double shared(String a, String b) {
    List<String> first = Words.plain(a);
    List<String> second = Words.plain(b);
    List<String> shorter = first.size() <= second.size() ? first : second;
    if (shorter.size() < FEWEST_WORDS) {
      return 0;
    }
    Set<String> longer = pairs(shorter == first ? second : first);
    Set<String> asked = pairs(shorter.subList(0, Math.min(shorter.size(), MOST_WORDS)));
    return asked.stream().filter(longer::contains).count() / (double) asked.size();
  }

  private static Set<String> pairs(List<String> words) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + ' ' + words.get(i + 1));
    }
    return pairs;
  }

  /** Tables of prices and results share all but their numbers. */
  private static boolean numbersAgree(String a, String b) {
    Set<String> first = numbers(a);
    Set<String> second = numbers(b);
    return first.size() <= second.size() ? second.containsAll(first) : first.containsAll(second);
  }

  private static Set<String> numbers(String text) {
    return Words.plain(text).stream()
        .filter(word -> Character.isDigit(word.charAt(0)))
        .collect(Collectors.toSet());
  }
}
