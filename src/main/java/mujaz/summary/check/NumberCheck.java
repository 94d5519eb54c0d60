package mujaz.summary.check;

import java.util.Optional;
import mujaz.summary.words.Amount;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Every number stands in the articles, and counts the same thing there. */
final class NumberCheck implements Check {
  private static final int REACH = 4;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.at(i);
      Amount amount = token.amount();
      if (amount == null || (amount.is(1) && !amount.digits())) {
        continue;
      }
      if (!stands(claim, i, amount, evidence)) {
        return Optional.of("number \"" + token.text() + "\"");
      }
      if (isOfAnother(claim, i, amount, evidence) || isOfOtherUnit(claim, i, amount, evidence)) {
        return Optional.of("number \"" + token.text() + "\" is of something else");
      }
    }
    return Optional.empty();
  }

  private static boolean stands(Statement claim, int at, Amount amount, Evidence evidence) {
    boolean about =
        isRough(claim, at - 1)
            || isRough(claim, at - 2)
            || isRough(claim, at + 1)
            || isRough(claim, at + 2);
    if (evidence.any(
        token -> {
          Amount theirs = token.amount();
          return theirs != null && (amount.isLike(theirs) || (about && amount.isNear(theirs)));
        })) {
      return true;
    }
    boolean year =
        amount.is(12)
            && at + 1 < claim.size()
            && claim.at(at + 1).folded().matches("months?|شهرا?")
            && evidence.any(token -> token.folded().matches(".*(?:year|عام|سنه).*"));
    boolean dual =
        amount.is(2)
            && evidence.any(token -> token.isArabic() && token.folded().matches(".{2,}(?:ين|ان)"));
    return dual || year || (amount.is(1) && !amount.digits());
  }

  private static boolean isRough(Statement claim, int at) {
    return at >= 0 && at < claim.size() && claim.at(at).is(Mark.APPROXIMATELY);
  }

  /** Whether each time that the articles have the number it is one of another unit. */
  private static boolean isOfOtherUnit(Statement claim, int at, Amount amount, Evidence evidence) {
    if (at + 1 >= claim.size()) {
      return false;
    }
    Token unit = claim.at(at + 1);
    boolean other = false;
    for (Statement statement : evidence.all()) {
      for (int i = 0; i < statement.size(); i++) {
        Amount theirs = statement.at(i).amount();
        if (theirs != null && amount.isLike(theirs)) {
          boolean differs = i + 1 < statement.size() && unit.isOtherUnit(statement.at(i + 1));
          if (!differs) {
            return false;
          }
          other = true;
        }
      }
    }
    return other;
  }

  private static boolean isShare(Statement statement, int at, Amount amount) {
    boolean of = at + 1 < statement.size() && statement.at(at + 1).folded().equals("of");
    return (amount.values().stream().anyMatch(value -> value < 1) && (!amount.ordinal() || of))
        || (at + 1 < statement.size() && statement.at(at + 1).keys().contains("percent"));
  }

  /** Whether another number stands where the articles speak of what this one is said to count. */
  private static boolean isOfAnother(Statement claim, int at, Amount amount, Evidence evidence) {
    boolean share = amount.values().get(0) < 1;
    double own = 0;
    double rival = 0;
    for (Statement statement : evidence.all()) {
      for (int i = 0; i < statement.size(); i++) {
        Amount theirs = statement.at(i).amount();
        if (theirs == null || (share && !isShare(statement, i, theirs))) {
          continue;
        }
        double near = nearness(claim, at, statement, i);
        if (amount.isLike(theirs)) {
          own = Math.max(own, near);
        } else {
          rival = Math.max(rival, near);
        }
      }
    }
    return rival - own >= 0.5 && rival >= 1.35 * own;
  }

  /** How near the words round the one number are to the other; nearer on both sides is more. */
  private static double nearness(Statement claim, int at, Statement statement, int number) {
    double sum = 0;
    for (int c = Math.max(0, at - REACH); c <= Math.min(claim.size() - 1, at + REACH); c++) {
      Token word = claim.at(c);
      if (c == at || !word.isContent() || word.keys().contains("percent")) {
        continue;
      }
      double best = 0;
      for (int i = Math.max(0, number - REACH);
          i <= Math.min(statement.size() - 1, number + REACH);
          i++) {
        if (i != number && statement.at(i).isContent() && word.isLike(statement.at(i))) {
          best = Math.max(best, closeness(statement, i, number));
        }
      }
      sum += best * closeness(claim, c, at);
    }
    return sum;
  }

  /** Less with each word between, and much less with another number or a comma between. */
  private static double closeness(Statement statement, int word, int number) {
    double closeness = 1.0 / Math.abs(word - number);
    for (int i = Math.min(word, number) + 1; i <= Math.max(word, number); i++) {
      Token token = statement.at(i);
      boolean other = i != word && i != number && token.amount() != null;
      closeness *= other || token.is(Mark.AFTER_COMMA) || token.is(Mark.AFTER_BREAK) ? 0.4 : 1;
    }
    return closeness;
  }
}
