package mujaz.summary.check;

import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;

/** No word stands where the articles have its opposite: rose for fell, north for south. */
final class RivalCheck implements Check {
  private static final int REACH = 5;

  /** With so few words round it one in common is enough. */
  private static final int FEW = 3;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.at(i);
      boolean looked =
          token.hasRivals()
              && !token.quoted()
              && !Negation.isDenied(claim, i)
              && !(token.hasConverse() && evidence.anyNearest(token::isConverse));
      Optional<String> fault = looked ? opposite(claim, i, evidence) : Optional.empty();
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** The opposite is what the articles say of the same things, more than they say the word. */
  private static Optional<String> opposite(Statement claim, int at, Evidence evidence) {
    Token token = claim.at(at);
    List<Token> around = Nearby.of(claim, at, REACH);
    int own = -1;
    int rival = 0;
    String stands = "";
    for (Statement statement : evidence.nearest().toList()) {
      for (int j = 0; j < statement.size(); j++) {
        Token other = statement.at(j);
        boolean same = token.isSame(other) || (other.hasRivals() && token.isLike(other));
        if (same && !token.isRival(other)) {
          own = Math.max(own, Nearby.shared(around, statement, j, REACH + 1));
        } else if (token.isRival(other) && !Negation.isDenied(statement, j)) {
          int shared = Nearby.shared(around, statement, j, REACH + 1);
          stands = shared > rival ? other.text() : stands;
          rival = Math.max(rival, shared);
        }
      }
    }
    return rival > Math.max(0, own) && (rival > 1 || around.size() <= FEW)
        ? Optional.of("\"" + token.text() + "\" where the article has \"" + stands + "\"")
        : Optional.empty();
  }
}
