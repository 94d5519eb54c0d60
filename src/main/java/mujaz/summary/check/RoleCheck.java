package mujaz.summary.check;

import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Who does something, and to whom, is as in the article. */
final class RoleCheck implements Check {
  private enum Fit {
    /** The same one does it. */
    AGREES,
    /** Nothing can be told. */
    OPEN,
    /** Another one does it, or it is done the other way round. */
    CONTRADICTS
  }

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      if (isVerb(claim, i) && fit(claim, i, evidence) == Fit.CONTRADICTS) {
        return Optional.of("who and whom of \"" + claim.at(i).text() + "\"");
      }
    }
    return Optional.empty();
  }

  private static boolean isVerb(Statement statement, int at) {
    Token token = statement.at(at);
    boolean first = at == 0 || Negation.parts(statement, at) || isBeforeVerb(statement.at(at - 1));
    return token.is(Mark.VERB)
        && (first || !token.is(Mark.NOUN))
        && token.isContent()
        && !token.quoted()
        && !token.is(Mark.NAME)
        && (!token.is(Mark.SAYING) || token.keys().contains("حذر"))
        && !token.is(Mark.MUTUAL);
  }

  /** فوزه: what somebody named before it did. */
  private static boolean isOwned(Statement statement, int at) {
    Token token = statement.at(at);
    return token.isArabic()
        && token.is(Mark.DONE_TO)
        && token.is(Mark.NOUN)
        && token.folded().matches(".{3,}(?:ه|ها|هم)");
  }

  /** A noun follows إن; whatever stands behind another word of grammar may be a verb. */
  private static boolean isBeforeVerb(Token token) {
    return token.is(Mark.STOP) && !token.folded().matches("ان|انه|انها|بان|في|من|الي|علي|عن|مع");
  }

  /** One place that agrees is enough. */
  private static Fit fit(Statement claim, int verb, Evidence evidence) {
    Token said = claim.at(verb);
    Frame frame = Frame.of(claim, verb);
    Fit fit = Fit.OPEN;
    for (Statement statement : evidence.nearest().toList()) {
      for (int j = 0; j < statement.size(); j++) {
        Token other = statement.at(j);
        boolean converse = said.isConverse(other);
        boolean like = isVerb(statement, j) && said.isLike(other) && !converse;
        if (like
            && agrees(frame, Frame.of(statement, j), evidence) == Fit.AGREES
            && !isOneAct(said, other)) {
          return Fit.AGREES;
        }
        boolean owned = isOwned(statement, j) && isOneAct(said, other);
        if (owned || (isVerb(statement, j) && (converse || isOneAct(said, other)))) {
          Frame stands = owned ? Frame.owned(statement, j) : Frame.of(statement, j);
          Fit here =
              converse ? turned(frame, stands) : compare(frame, stands, claim, statement, evidence);
          if (here == Fit.AGREES && !converse) {
            return here;
          }
          fit = here == Fit.CONTRADICTS ? here : fit;
        }
      }
    }
    return fit;
  }

  private static boolean isOneAct(Token a, Token b) {
    return a.isSame(b) || (a.is(Mark.DONE_TO) && b.is(Mark.DONE_TO) && a.isLike(b));
  }

  private static Fit turned(Frame said, Frame stands) {
    boolean kept =
        said.agent().stream()
            .filter(token -> isIn(token, stands.agent()))
            .anyMatch(token -> !isIn(token, stands.rest()));
    return kept ? Fit.CONTRADICTS : Fit.AGREES;
  }

  private static Fit compare(
      Frame said, Frame stands, Statement claim, Statement source, Evidence evidence) {
    if (said.agent().isEmpty()) {
      return Fit.OPEN;
    }
    if (isReversed(said, stands, source, evidence)) {
      return Fit.CONTRADICTS;
    }
    if (!said.split() && !stands.split()) {
      return isAnother(said, stands, claim, source, evidence)
          ? Fit.CONTRADICTS
          : agrees(said, stands, evidence);
    }
    Token first = said.agent().get(0);
    boolean head = !stands.agent().isEmpty() && first.isSame(stands.agent().get(0));
    if (!head && isIn(first, stands.agent())) {
      return Fit.AGREES;
    }
    boolean mine = crosses(said.agent(), stands.agent(), stands.rest());
    boolean theirs = crosses(stands.agent(), said.agent(), said.rest());
    boolean clear = !head && isIn(first, stands.far()) && !isIn(first, stands.agent());
    boolean swapped =
        (mine && theirs)
            || (clear && theirs)
            || (clear
                && stands.agent().isEmpty()
                && said.rest().stream().anyMatch(Token::isContent))
            || (theirs
                && !said.verbFirst()
                && !stands.verbFirst()
                && isIn(stands.agent().get(0), said.rest()))
            || (clear
                && evidence.isName(first)
                && !stands.agent().isEmpty()
                && said.rest().stream().anyMatch(Token::isContent))
            || (clear && evidence.isName(first) && !evidence.names(stands.agent()).isEmpty())
            || isAnother(said, stands, claim, source, evidence);
    return swapped ? Fit.CONTRADICTS : agrees(said, stands, evidence);
  }

  private static Fit agrees(Frame said, Frame stands, Evidence evidence) {
    List<Token> names = evidence.names(said.agent());
    List<Token> who = names.isEmpty() ? said.agent() : names;
    return who.stream().anyMatch(token -> isIn(token, stands.agent())) ? Fit.AGREES : Fit.OPEN;
  }

  /** Verb, subject, object in a row: the last is first, and the first is behind it. */
  private static boolean isReversed(Frame said, Frame stands, Statement source, Evidence evidence) {
    List<Token> mine = said.row();
    List<Token> theirs = stands.row();
    if (!said.verbFirst() || !stands.verbFirst() || mine.size() < 2 || theirs.isEmpty()) {
      return false;
    }
    Token first = mine.get(0);
    Token other = theirs.get(0);
    if (evidence.isName(first) && evidence.isName(other) && !isIn(first, source.tokens())) {
      int place = 1;
      while (place < mine.size() && evidence.isName(mine.get(place))) {
        place++;
      }
      return isIn(other, mine.subList(place, mine.size()));
    }
    boolean object =
        evidence.isName(first)
            && !evidence.isName(other)
            && !other.is(Mark.TITLE)
            && !first.is(Mark.TITLE)
            && other.folded().startsWith("ال")
            && !isIn(first, theirs)
            && isIn(other, mine.subList(1, mine.size()));
    boolean whole =
        first.folded().startsWith("ال")
            && !first.is(Mark.TITLE)
            && theirs.size() > 1
            && !isIn(first, source.tokens())
            && theirs.stream().allMatch(token -> isIn(token, mine.subList(1, mine.size())));
    if (object || whole) {
      return true;
    }
    boolean sameEnd = mine.get(mine.size() - 1).isSame(theirs.get(theirs.size() - 1));
    boolean apposed =
        (first.is(Mark.NAME) && other.is(Mark.TITLE))
            || (first.is(Mark.TITLE) && other.is(Mark.NAME));
    return !first.isSame(other)
        && !sameEnd
        && !apposed
        && isIn(first, theirs)
        && isIn(other, mine.subList(1, mine.size()));
  }

  /** Both name who does it, and the claim's is nowhere in the article's sentence. */
  private static boolean isAnother(
      Frame said, Frame stands, Statement claim, Statement source, Evidence evidence) {
    List<Token> mine = evidence.names(said.agent());
    List<Token> theirs = evidence.names(stands.agent());
    boolean titled = stands.agent().size() >= 3 && stands.agent().get(0).is(Mark.TITLE);
    if (theirs.isEmpty() && titled && !Speaker.isOne(said.agent(), stands.agent(), evidence)) {
      theirs = stands.agent();
    }
    Token last = said.agent().isEmpty() ? null : said.agent().get(said.agent().size() - 1);
    boolean described = last != null && !last.isArabic() && !evidence.isName(last);
    if (mine.isEmpty() || theirs.isEmpty() || described) {
      return false;
    }
    boolean crossed =
        mine.stream().noneMatch(token -> isIn(token, stands.agent()))
            && theirs.stream().noneMatch(token -> isIn(token, said.agent()))
            && mine.stream().allMatch(token -> isIn(token, source.tokens()))
            && theirs.stream().allMatch(token -> isIn(token, claim.tokens()));
    if (crossed) {
      return true;
    }
    List<Token> others = theirs;
    boolean strangers =
        mine.stream().noneMatch(token -> isIn(token, source.tokens()))
            && others.stream().noneMatch(token -> isIn(token, said.agent()));
    boolean same = said.rest().stream().anyMatch(token -> isIn(token, source.tokens()));
    boolean reversed = others.stream().anyMatch(token -> isIn(token, said.rest()));
    return strangers && (same || reversed);
  }

  /** Whether some of the one's agents are none of the other's, but among its others. */
  private static boolean crosses(List<Token> agent, List<Token> other, List<Token> rest) {
    return agent.stream().anyMatch(token -> !isIn(token, other) && isIn(token, rest));
  }

  private static boolean isIn(Token token, List<Token> tokens) {
    return tokens.stream().anyMatch(token::isSame);
  }
}
