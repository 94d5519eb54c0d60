package mujaz.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;

/** Nothing is denied that the articles affirm, nothing affirmed that they deny. */
final class NegationCheck implements Check {
  private static final int SCOPE = 3;

  private static final Pattern COMPARED =
      Pattern.compile(
          ".{2,}(?:ger|rer|her|ter|der|ier|ler)|worse|more|less|[وف]?ا(?:كبر|سوا|علي|طول|قوي|قل|دني|فضل|حسن)");

  private static final Pattern MOST =
      Pattern.compile(
          ".{2,}est|worst|most|least|record|first|[وف]?ا(?:كبر|سوا|علي|طول|قوي|قل|دني|فضل|حسن|ول)");

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (int i = 0; i < claim.size(); i++) {
      if (isNegation(claim, i) && isAdded(claim, i, evidence)) {
        return Optional.of("\"" + claim.at(i).text() + "\" denies what the article affirms");
      }
    }
    boolean first = true;
    for (Statement statement : evidence.nearest().toList()) {
      List<Integer> dropped = dropped(claim, statement, first);
      if (dropped.size() > denials(claim, statement, dropped)
          && denials(statement) > denials(claim)) {
        return Optional.of(
            "the article's \"" + statement.at(dropped.get(0)).text() + "\" is missing");
      }
      first = false;
    }
    return Optional.empty();
  }

  /**
   * Places of the denials that the claim passes over.
   *
   * @param nearest whether it is the sentence that says most of the claim; of the others more must
   *     be said
   */
  private static List<Integer> dropped(Statement claim, Statement statement, boolean nearest) {
    List<Integer> dropped = new ArrayList<>();
    for (int i = 0; i < statement.size(); i++) {
      boolean denies = isNegation(statement, i) || isRefusal(statement, i);
      boolean whole =
          nearest || scope(statement, i).stream().allMatch(j -> said(claim, statement.at(j)));
      if (denies && whole && isAffirmed(claim, statement, i)) {
        dropped.add(i);
      }
    }
    return dropped;
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
    if (isRecord(claim, evidence)) {
      return false;
    }
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
                || (Negation.denies(best.at(where)) && !best.at(where).isSame(claim.at(place)))
                || (!(act && first) && (isFaint(best) || hasOtherDenial(best, claim)))
                || (!first && isDeniedAnywhere(claim, scope, nearest))
                || isConverseDenied(claim.at(place), nearest);
        return !denied || (denials > 1 && denials(best) == 1);
      }
      first = false;
    }
    boolean denied = nearest.stream().anyMatch(NegationCheck::isDenial);
    return denied ? denials > 1 : nearest.stream().noneMatch(NegationCheck::isFaint);
  }

  /** Not beaten, where the articles have: has not lost. */
  private static boolean isConverseDenied(Token token, List<Statement> nearest) {
    return nearest.stream()
        .anyMatch(
            statement ->
                IntStream.range(0, statement.size())
                    .anyMatch(
                        j -> token.isConverse(statement.at(j)) && Negation.bears(statement, j)));
  }

  /** None was bigger, where the articles have: the biggest. */
  private static boolean isRecord(Statement claim, Evidence evidence) {
    return claim.tokens().stream().anyMatch(token -> COMPARED.matcher(token.folded()).matches())
        && evidence.anyNearest(token -> MOST.matcher(token.folded()).matches());
  }

  /** Where the articles have another word for the first, any denial of the others will do. */
  private static boolean isDeniedAnywhere(
      Statement claim, List<Integer> scope, List<Statement> nearest) {
    for (Statement statement : nearest) {
      for (int j = 0; j < statement.size(); j++) {
        Token token = statement.at(j);
        boolean meant = scope.stream().anyMatch(place -> claim.at(place).isLike(token));
        if (meant && token.isContent() && Negation.bears(statement, j)) {
          return true;
        }
      }
    }
    return false;
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

  /** Whether the claim has a word for what is denied here. */
  private static boolean isAffirmed(Statement claim, Statement statement, int negation) {
    List<Integer> scope = scope(statement, negation);
    if (scope.isEmpty()) {
      return false;
    }
    int shared = 0;
    for (int j : scope) {
      shared += said(claim, statement.at(j)) ? 1 : 0;
    }
    boolean first = said(claim, statement.at(scope.get(0)));
    boolean same = (first && shared * 2 >= scope.size()) || shared >= 2;
    if (isRefusal(statement, negation)) {
      same = scope.stream().anyMatch(j -> isActed(claim, statement.at(j), statement.at(negation)));
    } else if (!same && shared > 0) {
      same = hasSubject(claim, statement, negation);
    }
    return same && !isFaint(claim) && !isUnsaid(claim, statement, scope);
  }

  private static boolean said(Statement claim, Token denied) {
    return claim.tokens().stream()
        .anyMatch(token -> token.isContent() && !token.quoted() && token.isLike(denied));
  }

  private static boolean isActed(Statement claim, Token denied, Token refusal) {
    boolean lacking = refusal.keys().contains("lack") || refusal.keys().contains("افتقر");
    return !denied.is(Mark.NAME)
        && claim.tokens().stream()
            .anyMatch(
                token ->
                    token.isContent()
                        && !token.quoted()
                        && (lacking
                            ? token.isLike(denied)
                            : token.isSame(denied) && (token.is(Mark.VERB) || !token.isArabic())));
  }

  private static boolean isRefusal(Statement statement, int at) {
    return statement.at(at).is(Mark.REFUSING) && !statement.at(at).quoted();
  }

  /** How many words of the claim deny, those apart that are themselves denied. */
  private static long denials(Statement claim, Statement statement, List<Integer> negations) {
    List<Token> denied =
        negations.stream().flatMap(i -> scope(statement, i).stream()).map(statement::at).toList();
    return claim.tokens().stream()
        .filter(token -> Negation.denies(token) && !token.quoted())
        .filter(token -> denied.stream().noneMatch(token::isSame))
        .count();
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

  /** The claim says it in another word, of which that word is the opposite. */
  private static boolean isUnsaid(Statement claim, Statement statement, List<Integer> scope) {
    return scope.stream()
        .anyMatch(j -> claim.tokens().stream().anyMatch(token -> token.isRival(statement.at(j))));
  }
}
