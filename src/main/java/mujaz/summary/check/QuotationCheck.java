package mujaz.summary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;
import mujaz.text.Span;
import mujaz.text.Words;

/** What is quoted stands word for word in an article, and the same one says it there. */
final class QuotationCheck implements Check {
  /** Shorter ones are names and single words, which have no speaker. */
  private static final int SPEECH = 3;

  /** So many words beside a quotation name its speaker, even without a verb of saying. */
  private static final int NAMED = 4;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    for (Span quotation : claim.quotations()) {
      String quoted = quotation.of(claim.text());
      int first = -1;
      int words = 0;
      for (String part : quoted.split("\\.\\.\\.|…|\\[[^]]*]")) {
        List<String> plain = Words.plain(part);
        int at = plain.isEmpty() ? 0 : place(plain, evidence);
        if (at < 0) {
          return Optional.of("the quotation \"" + part.strip() + "\" stands nowhere");
        }
        first = first < 0 && !plain.isEmpty() ? at : first;
        words += plain.size();
      }
      if (words >= SPEECH && first >= 0 && isMoved(claim, first, evidence)) {
        return Optional.of("the quotation is another's");
      }
    }
    return Optional.empty();
  }

  /** The sentence in which the words begin; -1 where they do not stand. */
  private static int place(List<String> words, Evidence evidence) {
    List<List<String>> sentences =
        evidence.all().stream().map(sentence -> Words.plain(sentence.text())).toList();
    for (int s = 0; s < sentences.size(); s++) {
      if (Collections.indexOfSubList(sentences.get(s), words) >= 0) {
        return s;
      }
    }
    for (int s = 0; s + 1 < sentences.size(); s++) {
      List<String> more = new ArrayList<>();
      sentences.subList(s, Math.min(sentences.size(), s + 4)).forEach(more::addAll);
      if (Collections.indexOfSubList(more, words) >= 0) {
        return s;
      }
    }
    return -1;
  }

  private static boolean isMoved(Statement claim, int sentence, Evidence evidence) {
    List<Token> said = Speaker.of(claim);
    List<Token> by = said.isEmpty() ? outside(claim) : said;
    if (by.isEmpty() || (said.isEmpty() && (by.size() > NAMED || Speaker.names(by).isEmpty()))) {
      return false;
    }
    Statement source = evidence.all().get(sentence);
    List<Token> speaker = Speaker.of(source);
    if (!speaker.isEmpty()) {
      return !Speaker.isOne(by, speaker, evidence);
    }
    List<Token> around = new ArrayList<>(outside(source));
    if (Speaker.names(around).isEmpty()) {
      around.addAll(beside(evidence, sentence - 1));
      around.addAll(beside(evidence, sentence + 1));
    }
    return !around.isEmpty() && !Speaker.isOne(by, around, evidence);
  }

  private static List<Token> beside(Evidence evidence, int sentence) {
    return sentence >= 0 && sentence < evidence.all().size()
        ? outside(evidence.all().get(sentence))
        : List.of();
  }

  private static List<Token> outside(Statement statement) {
    return statement.tokens().stream().filter(t -> !t.quoted() && t.isContent()).toList();
  }
}
