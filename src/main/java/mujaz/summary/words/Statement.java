package mujaz.summary.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Span;

/**
 * A sentence, read: its words with what they mean, and what it quotes.
 *
 * @param quotations where it quotes, without the marks
 */
public record Statement(String text, List<Token> tokens, List<Span> quotations) {
  private static final Pattern QUOTATION =
      Pattern.compile(
          "[\"“«„‟”]([^\"“”«»„‟]{2,700})[\"”»“]|(?<![\\p{L}\\d])[‘']([^‘’'\"]{12,400})[’'](?!\\p{L})");

  public Statement {
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
  }

  public static Statement of(String sentence) {
    List<Span> quotations = new ArrayList<>();
    Matcher quoted = QUOTATION.matcher(sentence);
    while (quoted.find()) {
      int group = quoted.group(1) == null ? 2 : 1;
      quotations.add(new Span(quoted.start(group), quoted.end(group)));
    }
    return new Statement(sentence, new Tokens(sentence, quotations).read(), quotations);
  }

  public Token at(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }
}
