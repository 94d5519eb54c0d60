package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Who is said to speak in a sentence. */
final class Speaker {
  private static final int LONGEST = 7;

  private Speaker() {}

  /** The words that name the speaker; empty where nobody speaks, or only "he". */
  static List<Token> of(Statement statement) {
    for (int i = 0; i < statement.size(); i++) {
      Token token = statement.at(i);
      if (!token.is(Mark.SAYING) || token.quoted()) {
        continue;
      }
      List<Token> found = token.isArabic() ? arabic(statement, i) : latin(statement, i);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Whether both name one, or the articles put the two names side by side. */
  static boolean isOne(List<Token> a, List<Token> b, Evidence evidence) {
    List<Token> mine = evidence.names(a);
    List<Token> theirs = evidence.names(b);
    if (!mine.isEmpty() && !theirs.isEmpty()) {
      return isAmongNames(mine, theirs) || isAmongNames(theirs, mine);
    }
    if (share(a, b)) {
      return theirs.isEmpty() || rest(a, b).isEmpty() || rest(theirs, a).isEmpty();
    }
    for (Statement statement : evidence.all()) {
      for (int i = 0; i < statement.size(); i++) {
        if (isAmong(statement.at(i), mine.isEmpty() ? a : mine)) {
          for (int j = Math.max(0, i - 3); j <= Math.min(statement.size() - 1, i + 3); j++) {
            if (isAmong(statement.at(j), b) && !isApart(statement, i, j)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Whether the last of the one's names, by which people are called, is one of the other's. */
  private static boolean isAmongNames(List<Token> names, List<Token> others) {
    Token last = names.get(names.size() - 1);
    return others.stream().anyMatch(last::isSame);
  }

  /** Those of the one that the other has not. */
  private static List<Token> rest(List<Token> a, List<Token> b) {
    return a.stream().filter(token -> b.stream().noneMatch(token::isSame)).toList();
  }

  private static boolean share(List<Token> a, List<Token> b) {
    return a.stream().anyMatch(token -> b.stream().anyMatch(token::isSame));
  }

  static List<Token> names(List<Token> tokens) {
    return tokens.stream().filter(token -> token.is(Mark.NAME) && !token.is(Mark.TITLE)).toList();
  }

  private static boolean isAmong(Token token, List<Token> words) {
    return token.isContent() && words.stream().anyMatch(token::isSame);
  }

  /** A verb or preposition between two words: they are not one person. */
  private static boolean isApart(Statement statement, int a, int b) {
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      Token token = statement.at(i);
      boolean link = token.folded().matches("of|the|a|an|s");
      if ((token.is(Mark.STOP) && !link) || token.is(Mark.PAST) || token.is(Mark.SAYING)) {
        return true;
      }
    }
    Token later = statement.at(Math.max(a, b));
    return later.is(Mark.AFTER_BREAK);
  }

  private static List<Token> latin(Statement statement, int verb) {
    Token token = statement.at(verb);
    if (token.folded().equals("according")) {
      return after(statement, verb + 2);
    }
    List<Token> before = before(statement, verb);
    return before.isEmpty() ? after(statement, verb + 1) : before;
  }

  private static List<Token> arabic(Statement statement, int verb) {
    List<Token> after = after(statement, verb + 1);
    return after.isEmpty() ? before(statement, verb) : after;
  }

  private static List<Token> before(Statement statement, int verb) {
    List<Token> found = new ArrayList<>();
    if (statement.at(verb).is(Mark.AFTER_BREAK)) {
      return found;
    }
    boolean comma = statement.at(verb).is(Mark.AFTER_COMMA);
    for (int i = verb - 1; i >= 0 && found.size() < LONGEST; i--) {
      Token token = statement.at(i);
      if (token.quoted()
          || token.is(Mark.PAST)
          || isStart(token)
          || (comma && token.is(Mark.STOP) && !token.folded().matches("of|the|a|an"))) {
        break;
      }
      if (token.isContent() || token.amount() != null) {
        found.add(0, token);
      }
      if (token.is(Mark.AFTER_BREAK)) {
        break;
      }
    }
    return names(found).isEmpty() && found.size() > 4 ? List.of() : found;
  }

  private static List<Token> after(Statement statement, int from) {
    List<Token> found = new ArrayList<>();
    for (int i = from; i < statement.size() && found.size() < LONGEST; i++) {
      Token token = statement.at(i);
      boolean ends =
          token.quoted()
              || isStart(token)
              || (i > from && token.is(Mark.AFTER_BREAK))
              || (token.is(Mark.AFTER_COMMA) && names(found).size() > 0)
              || token.is(Mark.PAST)
              || (token.is(Mark.STOP) && !token.folded().matches("of|the|a|an|to"));
      if (ends) {
        break;
      }
      if (token.isContent()) {
        found.add(token);
      }
    }
    return found;
  }

  private static boolean isStart(Token token) {
    return token
        .folded()
        .matches(
            "that|who|which|because|saying|while|but|he|she|they|it|ان|انه|انها|انهم|الذي|التي|بان");
  }
}
