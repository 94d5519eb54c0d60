package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Nothing is denied that the articles affirm, nothing affirmed that they deny. */
final class NegationCheck implements Check {
  private static final int SCOPE = 3;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      if (isNegation(claim, i) && isAdded(claim, i, evidence)) {
        return Optional.of("\"" + claim.at(i).text() + "\" denies what the article affirms");
      }
    }
    for (Statement statement : evidence.nearest().toList()) {
      for (int i = 0; i < statement.size(); i++) {
        if (isNegation(statement, i) && isDropped(claim, statement, i)) {
          return Optional.of("the article's \"" + statement.at(i).text() + "\" is missing");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNegation(Statement statement, int at) {
    Token token = statement.at(at);
    return token.is(Mark.NOT) && !token.quoted();
  }

  /** Places of the words that a negation bears on. */
  private static List<Integer> scope(Statement statement, int negation) {
    List<Integer> scope = new ArrayList<>();
    for (int i = negation + 1; i < statement.size() && scope.size() < SCOPE; i++) {
      if (i > negation + 1 && Negation.parts(statement, i)) {
        break;
      }
      if (statement.at(i).isContent()) {
        scope.add(i);
      }
    }
    return scope;
  }

  /** The first word of the scope decides where an article has it; else any denial near the rest. */
  private static boolean isAdded(Statement claim, int negation, Evidence evidence) {
    int denials = Negation.count(claim, negation);
    List<Integer> scope = scope(claim, negation);
    List<Statement> nearest = evidence.nearest().toList();
    boolean first = true;
    for (int place : scope) {
      Statement best = null;
      int where = -1;
      int most = -1;
      List<Token> around = Nearby.of(claim, place, SCOPE + 2);
      for (Statement statement : nearest) {
        for (int j = 0; j < statement.size(); j++) {
          if (statement.at(j).isContent() && claim.at(place).isLike(statement.at(j))) {
            int shared =
                2 * Nearby.shared(around, statement, j, SCOPE + 3)
                    + (Negation.bears(statement, j) ? 1 : 0);
            if (shared > most) {
              most = shared;
              best = statement;
              where = j;
            }
          }
        }
      }
      if (best != null) {
        boolean act = isAct(claim.at(place)) || isAct(best.at(where)) || isHelped(claim, place);
        boolean denied =
            Negation.bears(best, where)
                || Negation.denies(best.at(where)) && !best.at(where).isSame(claim.at(place))
                || (!(act && first) && (isFaint(best) || hasOtherDenial(best, claim)));
        return !denied || (denials > 1 && denials(best) == 1);
      }
      first = false;
    }
    return nearest.stream().noneMatch(NegationCheck::isDenial)
            && nearest.stream().noneMatch(NegationCheck::isFaint)
        || denials > 1 && nearest.stream().anyMatch(NegationCheck::isDenial);
  }

  private static boolean isAct(Token token) {
    return token.is(Mark.VERB) && !token.is(Mark.NOUN);
  }

  /** Right behind "not" stands what is denied. */
  private static boolean isHelped(Statement claim, int at) {
    return at > 0 && claim.at(at - 1).folded().matches("not|never|cannot|.*n['’]t");
  }

  private static long denials(Statement statement) {
    return statement.tokens().stream()
        .filter(token -> Negation.denies(token) && !token.quoted())
        .count();
  }

  /** A denial of something that the claim has no word for: it may be what the claim denies. */
  private static boolean hasOtherDenial(Statement statement, Statement claim) {
    for (int i = 0; i < statement.size(); i++) {
      if (isNegation(statement, i)
          && scope(statement, i).stream().noneMatch(j -> Evidence.isIn(statement.at(j), claim))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenial(Statement statement) {
    return statement.tokens().stream().anyMatch(token -> Negation.denies(token) && !token.quoted());
  }

  private static boolean isFaint(Statement statement) {
    return statement.tokens().stream().anyMatch(token -> token.is(Mark.FAINTLY_NOT));
  }

  private static boolean isDropped(Statement claim, Statement statement, int negation) {
    List<Integer> scope = scope(statement, negation);
    if (scope.isEmpty()) {
      return false;
    }
    int shared = 0;
    int place = -1;
    for (int j : scope) {
      for (int i = 0; i < claim.size(); i++) {
        Token token = claim.at(i);
        if (token.isContent() && !token.quoted() && token.isLike(statement.at(j))) {
          shared++;
          place = place < 0 ? i : place;
          break;
        }
      }
    }
    boolean first = place >= 0 && claim.at(place).isLike(statement.at(scope.get(0)));
    boolean whose = hasSubject(claim, statement, negation);
    boolean same = (first && shared * 2 >= scope.size()) || shared >= 2 || (whose && shared >= 1);
    return same
        && claim.tokens().stream().noneMatch(token -> isOwnDenial(token, statement, scope))
        && !isFaint(claim)
        && !isUnsaid(claim, statement, scope);
  }

  /** The word before the denial, of which something is denied. */
  private static boolean hasSubject(Statement claim, Statement statement, int negation) {
    for (int i = negation - 1; i >= 0 && !Negation.parts(statement, i + 1); i--) {
      if (statement.at(i).isContent()) {
        return Evidence.isIn(statement.at(i), claim);
      }
    }
    return false;
  }

  /** Whether the claim denies with this word, and it is none of those that are denied. */
  private static boolean isOwnDenial(Token token, Statement statement, List<Integer> scope) {
    return Negation.denies(token)
        && !token.quoted()
        && scope.stream().noneMatch(j -> statement.at(j).isSame(token));
  }

  /** The claim says it in another word, of which that word is the opposite. */
  private static boolean isUnsaid(Statement claim, Statement statement, List<Integer> scope) {
    return scope.stream()
        .anyMatch(j -> claim.tokens().stream().anyMatch(token -> token.isRival(statement.at(j))));
  }
}
