package mujaz.summary.headline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.Candidate;
import mujaz.summary.Candidates;
import mujaz.summary.Choice;
import mujaz.summary.Weights;
import mujaz.text.Language;
import mujaz.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Finds the weights of {@link HeadlineWords}: {@code mvn test -Dtest=HeadlineTraining
 * -Dmujaz.data=DIR} writes {@code target/headline-words.txt}, and says how well headlines made with
 * weights of four fifths of the articles do on the other fifth.
 */
@EnabledIfSystemProperty(named = "mujaz.data", matches = ".+")
class HeadlineTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 12;
  private static final int SENTENCES = 3;
  private static final int FREQUENT = 80;
  private static final double STEP = 0.1;
  private static final double RIDGE = 3.3;

  /** A sentence's words: its numbers, the words themselves, whether the editor has them. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Line(double[][] rows, List<LineWord> tokens, boolean[] taken, int at) {}

  private record Example(Candidate first, List<String> title, boolean tested, List<Line> lines) {}

  @Test
  void headlines() throws IOException {
    List<Example> examples = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    read("sum-ant-ar.dev.jsonl", true, seen, examples);
    read("boiler-ar.dev.jsonl", false, seen, examples);
    read("clu-ant-ar.dev.jsonl", false, seen, examples);
    double sum = 0;
    int count = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      HeadlineWords learned = HeadlineWords.read(train(part(examples, fold, false)));
      for (Example held : part(examples, fold, true)) {
        sum += held.tested() ? score(held, learned) : 0;
        count += held.tested() ? 1 : 0;
      }
    }
    List<String> all = train(examples);
    Files.write(Path.of("target", "headline-words.txt"), all);
    System.out.printf(
        Locale.ROOT,
        "headlines: held back %.4f of %d; %d words%n",
        sum / count,
        count,
        all.size() - 1);
    assertThat(sum / count).isGreaterThan(0.32);
  }

  private static double score(Example example, HeadlineWords learned) {
    Candidate first = example.first();
    String line = MadeHeadline.line(first.text(), Language.ARABIC);
    ArticleWords article = ArticleWords.of(first.article().text());
    String chosen = HeadlineChoice.of(line, learned, article);
    List<String> words = Words.plain(chosen.isEmpty() ? Headline.of("", List.of(first)) : chosen);
    List<String> left = new ArrayList<>(words);
    long shared = example.title().stream().filter(left::remove).count();
    return 2.0 * shared / (words.size() + example.title().size());
  }

  private static List<Example> part(List<Example> examples, int fold, boolean held) {
    return examples.stream()
        .filter(e -> Math.floorMod(e.first().article().text().hashCode(), FOLDS) == fold == held)
        .toList();
  }

  /** Logistic regression by AdaGrad (Duchi 2011) with a ridge; numbers are scaled for it. */
  private static List<String> train(List<Example> examples) {
    List<Line> lines = new ArrayList<>();
    examples.forEach(example -> lines.addAll(example.lines()));
    Map<String, Integer> columns = columns(lines);
    int width = lines.get(0).rows()[0].length;
    double[][] scale = scale(lines, width);
    int size = width + SENTENCES + 2 * columns.size();
    double[] weights = new double[size];
    double[] slopes = new double[size];
    long rows = lines.stream().mapToLong(line -> line.rows().length).sum();
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lines, random);
      for (Line line : lines) {
        for (int i = 0; i < line.rows().length; i++) {
          int[] at = active(line, i, columns, width);
          double[] x = scaled(line.rows()[i], scale);
          double sum = weights[width + line.at()];
          for (int n = 0; n < width; n++) {
            sum += weights[n] * x[n];
          }
          for (int a : at) {
            sum += a < 0 ? 0 : weights[a];
          }
          double miss = 1 / (1 + Math.exp(-sum)) - (line.taken()[i] ? 1 : 0);
          for (int n = 0; n < width; n++) {
            move(weights, slopes, n, miss * x[n] + (n == 0 ? 0 : RIDGE / rows * weights[n]));
          }
          move(weights, slopes, width + line.at(), miss);
          for (int a : at) {
            if (a >= 0) {
              move(weights, slopes, a, miss + RIDGE / FREQUENT / ROUNDS * weights[a]);
            }
          }
        }
      }
    }
    return written(weights, scale, width, columns);
  }

  private static void move(double[] weights, double[] slopes, int at, double slope) {
    slopes[at] += slope * slope;
    weights[at] -= STEP * slope / Math.sqrt(slopes[at] + 1e-8);
  }

  private static double[] scaled(double[] row, double[][] scale) {
    double[] x = new double[row.length];
    for (int n = 0; n < x.length; n++) {
      x[n] = n == 0 ? 1 : (row[n] - scale[0][n]) / scale[1][n];
    }
    return x;
  }

  private static double[][] scale(List<Line> lines, int width) {
    double[] mean = new double[width];
    double[] square = new double[width];
    long rows = 0;
    for (Line line : lines) {
      for (double[] row : line.rows()) {
        rows++;
        for (int n = 0; n < width; n++) {
          mean[n] += row[n];
          square[n] += row[n] * row[n];
        }
      }
    }
    for (int n = 0; n < width; n++) {
      mean[n] /= rows;
      square[n] = Math.sqrt(square[n] / rows - mean[n] * mean[n]) + 1e-9;
    }
    return new double[][] {mean, square};
  }

  private static int[] active(Line line, int i, Map<String, Integer> columns, int width) {
    List<LineWord> tokens = line.tokens();
    int own = columns.getOrDefault(tokens.get(i).plain(), -1);
    int next = i + 1 < tokens.size() ? columns.getOrDefault(tokens.get(i + 1).plain(), -1) : -1;
    int start = width + SENTENCES;
    return new int[] {own < 0 ? -1 : start + 2 * own, next < 0 ? -1 : start + 2 * next + 1};
  }

  private static Map<String, Integer> columns(List<Line> lines) {
    Map<String, Integer> times = new HashMap<>();
    lines.forEach(l -> l.tokens().forEach(token -> times.merge(token.plain(), 1, Integer::sum)));
    times.values().removeIf(n -> n < FREQUENT);
    Map<String, Integer> columns = new HashMap<>();
    new TreeSet<>(times.keySet()).forEach(word -> columns.put(word, columns.size()));
    return columns;
  }

  private static List<String> written(
      double[] weights, double[][] scale, int width, Map<String, Integer> columns) {
    List<String> numbers = new ArrayList<>();
    double start = weights[0] + weights[width];
    for (int n = 1; n < width; n++) {
      start -= weights[n] * scale[0][n] / scale[1][n];
      numbers.add(String.format(Locale.ROOT, "%.4f", weights[n] / scale[1][n]));
    }
    numbers.add(0, String.format(Locale.ROOT, "%.4f", start));
    List<String> lines = new ArrayList<>(List.of(String.join(" ", numbers)));
    new TreeMap<>(columns)
        .forEach(
            (word, column) -> {
              int at = width + SENTENCES + 2 * column;
              lines.add(
                  String.format(Locale.ROOT, "%s %.2f %.2f", word, weights[at], weights[at + 1]));
            });
    return lines;
  }

  private static void read(String file, boolean tested, Set<String> seen, List<Example> examples)
      throws IOException {
    Path path = Path.of(System.getProperty("mujaz.data"), "nlp", file);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(path)) {
      JsonNode row = json.readTree(line);
      List<String> title = Words.plain(row.path("title").asText(""));
      Article article =
          new Article(
              new ArticleId(0),
              new SourceId(0),
              URI.create("about:blank"),
              "",
              row.path("text").asText(),
              new Language(row.path("lang").asText()),
              Instant.EPOCH,
              null,
              null);
      List<Candidate> candidates = Candidates.of(article, true);
      if (candidates.isEmpty() || title.isEmpty() || !seen.add(String.join(" ", title))) {
        continue;
      }
      List<Candidate> first = new Choice(Weights.NEWS, article, candidates).within(1_000, 1);
      ArticleWords known = ArticleWords.of(article.text());
      List<Line> lines = new ArrayList<>();
      for (int at = 0; at < Math.min(SENTENCES, candidates.size()); at++) {
        lines.add(line(candidates.get(at).text(), known, title, at));
      }
      examples.add(new Example(first.get(0), title, tested, lines));
    }
  }

  private static Line line(String sentence, ArticleWords known, List<String> title, int at) {
    String line = MadeHeadline.line(sentence, Language.ARABIC);
    List<LineWord> tokens = LineWord.in(line);
    List<String> left = new ArrayList<>(title);
    boolean[] taken = new boolean[tokens.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = left.remove(tokens.get(i).plain());
    }
    return new Line(HeadlineTraits.of(line, tokens, known), tokens, taken, at);
  }
}
