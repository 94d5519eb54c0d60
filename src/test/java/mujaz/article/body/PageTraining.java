package mujaz.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mujaz.article.body.RealPagesTest.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Grows the trees of {@link ArticleBody} and says how good they are on sites that were held back:
 * {@code mvn test -Dtest=PageTraining -Dmujaz.train=true -Dmujaz.data=DIR}. They are written to
 * {@code target/}; copy them to the resources to use them. What nobody marked on a page is marked
 * by trees grown without that page, where they are sure.
 */
@EnabledIfSystemProperty(named = "mujaz.train", matches = "true")
class PageTraining {
  private static final int FOLDS = 6;
  private static final double SURE = 0.9;
  private static final double PART = 80;
  private static final double GUESSED = 1;

  /** What is grown from: for each page its rows, and what is thought of those without a mark. */
  private record Lesson(
      List<Example> examples,
      List<List<float[]>> rows,
      List<String> names,
      List<double[]> guesses) {}

  @Test
  void growsTrees() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (MarkedPage page : MarkedPage.all()) {
      examples.add(new Example(page));
    }
    List<List<float[]>> rows = examples.stream().map(example -> example.rows).toList();
    List<String> names = examples.get(0).names;
    double[][] guesses = heldBack(new Lesson(examples, rows, names, List.of()), 300, 16);
    Lesson first = new Lesson(examples, rows, names, List.of(guesses));
    double[][] likely = heldBack(first, 300, 16);
    List<List<Row>> looks =
        IntStream.range(0, likely.length)
            .mapToObj(i -> examples.get(i).secondRows(likely[i]))
            .toList();
    Lesson second =
        new Lesson(
            examples,
            looks.stream().map(page -> page.stream().map(Row::values).toList()).toList(),
            looks.get(0).get(0).names(),
            List.of(guesses));
    Scores scores = new Scores();
    double[][] better = heldBack(second, 100, 6);
    for (int i = 0; i < better.length; i++) {
      scores.add(examples.get(i).page, examples.get(i).text(better[i]));
    }
    String told =
        String.format(
            Locale.ROOT,
            "on sites held back: aeb %.4f, fundus %.4f, chunks %.4f",
            scores.fit("aeb"),
            scores.fit("fundus"),
            scores.chunks());
    System.out.println(told);
    Files.write(Path.of("target/first-look.trees"), grow(first, fold -> true, 300, 16));
    Files.write(Path.of("target/second-look.trees"), grow(second, fold -> true, 100, 6));
    assertThat(scores.fit("aeb")).as(told).isGreaterThan(0.96);
    assertThat(scores.chunks()).as(told).isGreaterThan(0.925);
  }

  /** How likely each row seems to trees that were grown without its site. */
  private static double[][] heldBack(Lesson lesson, int trees, int leaves) {
    double[][] likely = new double[lesson.examples().size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Trees grown = new Trees(grow(lesson, other -> other != held, trees, leaves));
      for (int i = 0; i < likely.length; i++) {
        if (lesson.examples().get(i).fold() == held) {
          likely[i] = lesson.rows().get(i).stream().mapToDouble(grown::likelihood).toArray();
        }
      }
    }
    return likely;
  }

  private static List<String> grow(Lesson lesson, IntPredicate folds, int trees, int leaves) {
    List<float[]> rows = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < lesson.examples().size(); i++) {
      Example example = lesson.examples().get(i);
      double[] guesses = i < lesson.guesses().size() ? lesson.guesses().get(i) : null;
      for (int k = 0; folds.test(example.fold()) && k < example.marks.length; k++) {
        double answer = answer(example.marks[k], guesses == null ? 0.5 : guesses[k]);
        if (answer >= 0) {
          rows.add(lesson.rows().get(i).get(k));
          answers.add(answer);
          weights.add(weight(example, k, answer));
        }
      }
    }
    return new TreeGrower(rows, array(answers), array(weights)).grow(lesson.names(), trees, leaves);
  }

  private static double answer(int mark, double guess) {
    if (mark >= 0) {
      return mark;
    }
    return guess >= SURE ? 1 : guess <= 1 - SURE ? 0 : -1;
  }

  /** Of a page with few marks each counts for more; of a long text each paragraph for less. */
  private static double weight(Example example, int row, double answer) {
    if (example.marks[row] < 0) {
      return answer > 0.5 ? 2 * GUESSED : GUESSED;
    } else if (example.page.corpus().equals("traf")) {
      return PART;
    }
    double sum = example.places.stream().mapToDouble(place -> words(example, place)).sum();
    return words(example, example.places.get(row)) * 40 / Math.sqrt(sum);
  }

  private static double words(Example example, int place) {
    return Math.sqrt(1 + example.blocks.get(place).weight / 5.0);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
