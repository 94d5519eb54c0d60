package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;

/** The words round a word. */
final class Nearby {
  private Nearby() {}

  /** What says something at most so many words before or behind, nearest first. */
  static List<Token> of(Statement statement, int at, int reach) {
    List<Token> found = new ArrayList<>();
    for (int step = 1; step <= reach; step++) {
      add(found, statement, at + step);
      add(found, statement, at - step);
    }
    return found;
  }

  /** How many of these words have their like at most so many words from a place. */
  static int shared(List<Token> words, Statement statement, int at, int reach) {
    int shared = 0;
    for (Token word : words) {
      boolean found = false;
      int from = Math.max(0, at - reach);
      for (int i = from; i <= Math.min(statement.size() - 1, at + reach) && !found; i++) {
        found = i != at && word.isLike(statement.at(i));
      }
      shared += found ? 1 : 0;
    }
    return shared;
  }

  private static void add(List<Token> found, Statement statement, int index) {
    if (index >= 0 && index < statement.size() && statement.at(index).isContent()) {
      found.add(statement.at(index));
    }
  }
}
