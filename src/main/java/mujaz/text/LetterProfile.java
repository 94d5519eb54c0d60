package mujaz.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** How often a language's words show each pair and triple of letters, word ends being blanks. */
final class LetterProfile {
  /** The share that a letter group never seen is taken to have; tuned on sentences and pairs. */
  private static final double UNSEEN = 2e-5;

  private static final double LOG_UNSEEN = Math.log(UNSEEN);

  private final Map<String, Double> logShares;

  private LetterProfile(Map<String, Double> logShares) {
    this.logShares = logShares;
  }

  static LetterProfile load(String language) {
    String name = "/languages/" + language;
    try (InputStream in = LetterProfile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      JsonNode profile = new ObjectMapper().readTree(in);
      Map<String, Double> shares = new HashMap<>();
      profile
          .get("freq")
          .properties()
          .forEach(
              group -> {
                int length = group.getKey().length();
                if (length > 1) {
                  double total = profile.get("n_words").get(length - 1).asDouble();
                  double share = group.getValue().asDouble() / total;
                  shares.put(group.getKey(), Math.log(share + UNSEEN));
                }
              });
      return new LetterProfile(shares);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param text in lower case
   */
  double logLikelihood(String text) {
    double sum = 0;
    int length = text.length();
    StringBuilder word = new StringBuilder(" ");
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(c);
      } else if (word.length() > 1) {
        sum += ofWord(word.append(' '));
        word.setLength(1);
      }
    }
    return sum;
  }

  private double ofWord(CharSequence word) {
    double sum = 0;
    for (int i = 0; i + 2 <= word.length(); i++) {
      sum += share(word, i, i + 2);
      if (i + 3 <= word.length()) {
        sum += share(word, i, i + 3);
      }
    }
    return sum;
  }

  private double share(CharSequence word, int from, int to) {
    return logShares.getOrDefault(word.subSequence(from, to).toString(), LOG_UNSEEN);
  }
}
