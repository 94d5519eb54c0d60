package mujaz.summary.check;

import java.util.List;
import java.util.Optional;
import mujaz.summary.words.Statement;
import mujaz.summary.words.Token;

/** What is reported in other words is said by the one who says it in the article. */
final class SpeakerCheck implements Check {
  @Override
  public Optional<String> fault(Statement claim, Evidence evidence) {
    List<Token> said = evidence.names(Speaker.of(claim));
    if (said.isEmpty() || evidence.first().isEmpty()) {
      return Optional.empty();
    }
    Statement source = evidence.first().get();
    List<Token> speaker = evidence.names(Speaker.of(source));
    boolean another = !speaker.isEmpty() && !Speaker.isOne(said, speaker, evidence);
    return another
        ? Optional.of(
            "said by \"" + speaker.get(0).text() + "\", not \"" + said.get(0).text() + "\"")
        : Optional.empty();
  }
}
