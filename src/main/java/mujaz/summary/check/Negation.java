package mujaz.summary.check;

import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** What a word of negation bears on. */
final class Negation {
  private static final int REACH = 7;

  private Negation() {}

  /** Whether a denial, in so many words or not, bears on the word at this place. */
  static boolean bears(Statement statement, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && !parts(statement, i + 1); i--) {
      if (denies(statement.at(i))) {
        return true;
      }
    }
    if (statement.at(at).is(Mark.VERB) && !statement.at(at).is(Mark.NOUN)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(statement.size(), at + REACH) && !parts(statement, i); i++) {
      if (denies(statement.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether "not" itself, or the like, bears on the word. */
  static boolean isDenied(Statement statement, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && !parts(statement, i + 1); i--) {
      if (statement.at(i).is(Mark.NOT)) {
        return true;
      }
    }
    return false;
  }

  /** How many denials stand in the same clause as the word at this place, itself included. */
  static int count(Statement statement, int at) {
    int from = at;
    while (from > 0 && !parts(statement, from)) {
      from--;
    }
    int count = 0;
    for (int i = from; i < statement.size() && (i == from || !parts(statement, i)); i++) {
      count += denies(statement.at(i)) && !statement.at(i).quoted() ? 1 : 0;
    }
    return count;
  }

  static boolean denies(Token token) {
    return token.is(Mark.NOT) || token.is(Mark.IMPLIED_NOT);
  }

  /** Whether a clause begins here. */
  static boolean parts(Statement statement, int at) {
    Token token = statement.at(at);
    return token.is(Mark.AFTER_COMMA)
        || token.is(Mark.AFTER_BREAK)
        || token.folded().matches("but|while|although|though|and|لكن|ولكن|بينما|لكنها|لكنه|كما")
        || (at > 0 && isJoinedVerb(token));
  }

  /** وقال, وارتفع: a clause of its own. */
  private static boolean isJoinedVerb(Token token) {
    return token.isArabic()
        && token.folded().startsWith("و")
        && ((token.is(Mark.VERB) && !token.keys().contains(token.folded())) || token.is(Mark.NOT))
        && !token.is(Mark.NAME);
  }
}
