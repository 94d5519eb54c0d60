package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Boilerplate;
import mujaz.text.Language;
import mujaz.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Finds the values of {@link Weights}: {@code mvn test -Dtest=SummaryTraining -Dmujaz.data=DIR}.
 * One weight after another is moved as long as the summaries of four fifths of the articles gain;
 * the other fifth tells whether that holds.
 */
@EnabledIfSystemProperty(named = "mujaz.data", matches = ".+")
class SummaryTraining {
  private static final int FOLDS = 5;
  private static final double[] STEPS = {0.5, -0.5, 0.2, -0.2, 0.08, -0.08, 0.03, -0.03};

  /** An article, its candidates, what people made of it. */
  private record Example(
      Article article, List<Candidate> candidates, List<List<String>> references, int budget) {}

  @Test
  void news() throws IOException {
    train("news", read("sum-ant-ar.dev.jsonl"), Weights.NEWS, true);
  }

  @Test
  void plain() throws IOException {
    List<Example> plain = new ArrayList<>(read("sum-cnndm-en.dev.jsonl"));
    read("sum-easc-ar.dev.jsonl").stream()
        .filter(example -> Boilerplate.newsLines(example.article().text()).size() < 3)
        .forEach(plain::add);
    train("plain", plain, Weights.PLAIN, false);
  }

  private static void train(String name, List<Example> examples, Weights start, boolean first) {
    double before = 0;
    double after = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> rest = part(examples, fold, false);
      List<Example> held = part(examples, fold, true);
      double[] found = search(rest, values(start), first);
      before += score(held, values(start), first) * held.size() / examples.size();
      after += score(held, found, first) * held.size() / examples.size();
    }
    double[] all = search(examples, values(start), first);
    System.out.printf(
        Locale.ROOT,
        "%s: held back %.4f -> %.4f; on all %.4f: %s%n",
        name,
        before,
        after,
        score(examples, all, first),
        Arrays.toString(all));
    assertThat(after).isGreaterThanOrEqualTo(before - 0.01);
  }

  private static double[] search(List<Example> examples, double[] start, boolean first) {
    double[] best = start.clone();
    double reached = score(examples, best, first);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < best.length; i++) {
        for (double step : STEPS) {
          double[] tried = best.clone();
          tried[i] += step;
          double score = score(examples, tried, first);
          if (score > reached + 1e-5) {
            reached = score;
            best = tried;
          }
        }
      }
    }
    return best;
  }

  private static double score(List<Example> examples, double[] values, boolean first) {
    return examples.parallelStream()
        .mapToDouble(e -> score(e, weights(values), first))
        .average()
        .orElse(0);
  }

  private static double score(Example example, Weights weights, boolean first) {
    int most = Math.max(5, example.budget() / 75);
    List<Candidate> points =
        new Choice(weights, example.article(), example.candidates()).within(example.budget(), most);
    if (points.isEmpty()) {
      return 0;
    }
    List<String> all = new ArrayList<>();
    points.forEach(point -> all.addAll(Words.plain(point.text())));
    List<String> opening = Words.plain(points.get(0).text());
    return first
        ? mean(example, r -> f1(opening, r)) + mean(example, r -> recall(all, r))
        : mean(example, r -> f1(opening, r)) + 2 * mean(example, r -> f1(all, r));
  }

  private static double mean(Example example, ToDoubleFunction<List<String>> measure) {
    return example.references().stream().mapToDouble(measure).average().orElse(0);
  }

  private static double shared(List<String> words, List<String> reference) {
    List<String> left = new ArrayList<>(words);
    return reference.stream().filter(left::remove).count();
  }

  private static double recall(List<String> words, List<String> reference) {
    return shared(words, reference) / Math.max(1, reference.size());
  }

  private static double f1(List<String> words, List<String> reference) {
    return 2 * shared(words, reference) / Math.max(1, words.size() + reference.size());
  }

  private static List<Example> part(List<Example> examples, int fold, boolean held) {
    return examples.stream()
        .filter(e -> (e.article().text().hashCode() % FOLDS + FOLDS) % FOLDS == fold == held)
        .toList();
  }

  private static double[] values(Weights weights) {
    return new double[] {
      weights.step(),
      weights.early(),
      weights.decay(),
      weights.unsaid(),
      weights.central(),
      weights.alike(),
      weights.room(),
      weights.digits(),
      weights.quoted()
    };
  }

  private static Weights weights(double[] v) {
    return new Weights(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
  }

  private static List<Example> read(String file) throws IOException {
    Path path = Path.of(System.getProperty("mujaz.data"), "nlp", file);
    List<Example> examples = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(path)) {
      JsonNode row = json.readTree(line);
      Article article =
          new Article(
              new ArticleId(0),
              new SourceId(0),
              URI.create("about:blank"),
              row.path("title").asText(""),
              row.path("text").asText(),
              new Language(row.path("lang").asText()),
              Instant.EPOCH,
              null,
              null);
      List<List<String>> references = new ArrayList<>();
      row.path("refs").forEach(reference -> references.add(Words.plain(reference.asText())));
      examples.add(
          new Example(
              article, Candidates.of(article, true), references, row.path("budgetChars").asInt()));
    }
    return examples;
  }
}
