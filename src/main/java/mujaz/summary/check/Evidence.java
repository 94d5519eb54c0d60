package mujaz.summary.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.summary.words.Token.Mark;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Span;

/**
 * What articles say, and which of their sentences say most of what a claim does.
 *
 * @param all every sentence, in order
 * @param best indexes of those that support the claim, the best first
 * @param called words that stand behind a first name somewhere, and so are names too
 */
record Evidence(List<Statement> all, List<Integer> best, Set<String> called) {
  private static final int MOST = 3;

  static Evidence of(List<String> articles, Statement claim) {
    List<Statement> all = new ArrayList<>();
    for (String article : articles) {
      for (Span sentence : Sentences.of(article, Language.UNKNOWN)) {
        all.add(Statement.of(sentence.of(article)));
      }
    }
    return new Evidence(all, choose(all, claim), called(all, claim));
  }

  /** One after another, each the one that supports most of what no other has yet. */
  private static List<Integer> choose(List<Statement> all, Statement claim) {
    boolean[][] found = new boolean[all.size()][claim.size()];
    double[] worth = new double[claim.size()];
    for (int t = 0; t < claim.size(); t++) {
      Token token = claim.at(t);
      int often = 0;
      for (int s = 0; s < all.size(); s++) {
        found[s][t] = isIn(token, all.get(s));
        often += found[s][t] ? 1 : 0;
      }
      boolean says = token.isContent() || token.amount() != null || token.date() != null;
      worth[t] = says ? 1 / (1 + 0.3 * often) : 0;
    }
    List<Integer> best = new ArrayList<>();
    while (best.size() < MOST) {
      int next = -1;
      double most = 0.2;
      for (int s = 0; s < all.size(); s++) {
        double sum = 0;
        for (int t = 0; t < claim.size(); t++) {
          sum += found[s][t] ? worth[t] : 0;
        }
        if (sum > most && !best.contains(s)) {
          most = sum;
          next = s;
        }
      }
      if (next < 0) {
        break;
      }
      best.add(next);
      for (int t = 0; t < claim.size(); t++) {
        worth[t] *= found[next][t] ? 0.1 : 1;
      }
    }
    return best;
  }

  /** سامي الشيخ: the second word is a name although the dictionary has it. */
  private static Set<String> called(List<Statement> all, Statement claim) {
    Set<String> called = new HashSet<>();
    List<Statement> texts = new ArrayList<>(all);
    texts.add(claim);
    for (Statement statement : texts) {
      for (int i = 1; i < statement.size(); i++) {
        Token token = statement.at(i);
        boolean joined = !token.is(Mark.AFTER_COMMA) && !token.is(Mark.AFTER_BREAK);
        boolean follows = joined && token.isArabic() && statement.at(i - 1).is(Mark.NAME);
        if (follows
            && token.isContent()
            && !token.is(Mark.JOINED)
            && token.folded().startsWith("ال")) {
          called.add(token.folded());
        }
      }
    }
    return called;
  }

  boolean isName(Token token) {
    return (token.is(Mark.NAME) && !token.is(Mark.TITLE)) || called.contains(token.folded());
  }

  List<Token> names(List<Token> tokens) {
    return tokens.stream().filter(this::isName).toList();
  }

  static boolean isIn(Token token, Statement statement) {
    return statement.tokens().stream().anyMatch(token::isLike);
  }

  Stream<Statement> nearest() {
    return best.stream().map(all::get);
  }

  Optional<Statement> first() {
    return best.isEmpty() ? Optional.empty() : Optional.of(all.get(best.get(0)));
  }

  boolean any(Predicate<Token> test) {
    return all.stream().anyMatch(statement -> statement.tokens().stream().anyMatch(test));
  }

  boolean anyNearest(Predicate<Token> test) {
    return nearest().anyMatch(statement -> statement.tokens().stream().anyMatch(test));
  }
}
