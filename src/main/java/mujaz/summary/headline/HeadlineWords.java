package mujaz.summary.headline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How likely an editor would have each word of a sentence in the headline: a logistic regression
 * over where it stands, how often the article comes back to it, and, for frequent words, the word
 * itself and the one after it. {@code HeadlineTraining} (in the tests) finds the weights: a line
 * with those of the numbers, then a word a line with its own and its left neighbour's.
 */
final class HeadlineWords {
  private static final HeadlineWords LEARNED = load();

  private final double[] numbers;

  /** By word: its own weight, and that of standing before it. */
  private final Map<String, double[]> words;

  HeadlineWords(double[] numbers, Map<String, double[]> words) {
    this.numbers = numbers;
    this.words = words;
  }

  static HeadlineWords learned() {
    return LEARNED;
  }

  /** One number a word, 0 to 1. */
  double[] likelihoods(String line, List<LineWord> tokens, ArticleWords article) {
    double[] likely = new double[tokens.size()];
    double[][] rows = HeadlineTraits.of(line, tokens, article);
    for (int i = 0; i < likely.length; i++) {
      double sum = 0;
      for (int n = 0; n < numbers.length; n++) {
        sum += numbers[n] * rows[i][n];
      }
      double[] own = words.get(tokens.get(i).plain());
      double[] next = i + 1 < likely.length ? words.get(tokens.get(i + 1).plain()) : null;
      sum += (own == null ? 0 : own[0]) + (next == null ? 0 : next[1]);
      likely[i] = 1 / (1 + Math.exp(-sum));
    }
    return likely;
  }

  private static HeadlineWords load() {
    InputStream in =
        Objects.requireNonNull(HeadlineWords.class.getResourceAsStream("headline-words.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HeadlineWords read(List<String> lines) {
    Map<String, double[]> words = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ");
      words.put(
          parts[0], new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])});
    }
    String[] numbers = lines.get(0).split(" ");
    double[] weights = new double[numbers.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.parseDouble(numbers[i]);
    }
    return new HeadlineWords(weights, words);
  }
}
