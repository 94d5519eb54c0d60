package mujaz.summary.check;

import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;

/** Enough of what is said stands in the articles in one word or another. */
final class ContentCheck implements Check {
  private static final double LEAST = 0.34;
  private static final int FEW = 3;

  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    List<Token> said = claim.tokens().stream().filter(Token::isContent).toList();
    List<Token> strange = said.stream().filter(token -> !evidence.any(token::isLike)).toList();
    boolean much = said.size() > FEW && said.size() - strange.size() < LEAST * said.size();
    return much
        ? Optional.of("\"" + strange.get(0).text() + "\" and most of the rest stands nowhere")
        : Optional.empty();
  }
}
