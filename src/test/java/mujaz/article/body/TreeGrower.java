package mujaz.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows {@link Trees}: gradient boosting of the logistic loss (Friedman, 2001), the places to split
 * at drawn at random and the best of them taken (extremely randomised trees, Geurts 2006), which on
 * few pages held sites back better than the best of all places did.
 */
final class TreeGrower {
  private static final double RATE = 0.07;
  private static final double RIDGE = 3;
  private static final int FEWEST = 10;

  /** Of a node with more rows than this only so many are looked at to find a place to split. */
  private static final int ENOUGH = 2_000;

  private static final double BAG = 0.7;
  private static final double NUMBERS = 0.8;

  private final Random random = new Random(1);
  private final float[][] columns;
  private final double[] answers;
  private final double[] weights;
  private final double[] sums;
  private final double[] slopes;
  private final double[] curves;

  /** A node that may still be split: its rows, and the best split drawn so far. */
  private static final class Leaf {
    private final int[] rows;
    private int number = -1;
    private float at;
    private double gain;
    private Leaf[] children = {};

    Leaf(int[] rows) {
      this.rows = rows;
    }
  }

  TreeGrower(List<float[]> rows, double[] answers, double[] weights) {
    int width = rows.get(0).length;
    columns = new float[width][rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < width; c++) {
        columns[c][r] = rows.get(r)[c];
      }
    }
    this.answers = answers;
    this.weights = weights;
    sums = new double[answers.length];
    slopes = new double[answers.length];
    curves = new double[answers.length];
  }

  /** The lines of the resource. */
  List<String> grow(List<String> names, int trees, int leaves) {
    List<String> lines = new ArrayList<>(List.of(String.join("\t", names)));
    double yes = 0;
    for (int i = 0; i < answers.length; i++) {
      yes += weights[i] * answers[i];
    }
    double share = yes / Arrays.stream(weights).sum();
    double start = Math.log(share / (1 - share));
    Arrays.fill(sums, start);
    lines.add(number(start));
    for (int tree = 0; tree < trees; tree++) {
      for (int i = 0; i < answers.length; i++) {
        double likely = 1 / (1 + Math.exp(-sums[i]));
        slopes[i] = weights[i] * (likely - answers[i]);
        curves[i] = weights[i] * likely * (1 - likely);
      }
      lines.add(tree(leaves));
    }
    return lines;
  }

  private String tree(int most) {
    int[] all = new int[answers.length];
    Arrays.setAll(all, i -> i);
    int[] bag = Arrays.stream(all).filter(i -> random.nextDouble() < BAG).toArray();
    Leaf root = draw(new Leaf(bag));
    List<Leaf> open = new ArrayList<>(List.of(root));
    for (int leaves = 1; leaves < most; leaves++) {
      Leaf best = open.stream().max((a, b) -> Double.compare(a.gain, b.gain)).orElseThrow();
      if (best.gain <= 0) {
        break;
      }
      open.remove(best);
      best.children = new Leaf[] {draw(part(best, true)), draw(part(best, false))};
      open.addAll(List.of(best.children));
    }
    StringBuilder line = new StringBuilder();
    write(root, all, line);
    return line.substring(1);
  }

  private Leaf part(Leaf leaf, boolean left) {
    return new Leaf(part(leaf.rows, leaf, left));
  }

  private int[] part(int[] rows, Leaf split, boolean left) {
    return Arrays.stream(rows)
        .filter(row -> (columns[split.number][row] <= split.at) == left)
        .toArray();
  }

  private Leaf draw(Leaf leaf) {
    int stride = Math.max(1, leaf.rows.length / ENOUGH);
    int[] rows =
        IntStream.range(0, leaf.rows.length / stride).map(i -> leaf.rows[i * stride]).toArray();
    double whole = worth(sum(slopes, rows), sum(curves, rows));
    for (int number = 0; number < columns.length; number++) {
      if (leaf.rows.length >= 2 * FEWEST && random.nextDouble() < NUMBERS) {
        float[] column = columns[number];
        float one = column[leaf.rows[random.nextInt(leaf.rows.length)]];
        float other = column[leaf.rows[random.nextInt(leaf.rows.length)]];
        float at = one == other ? Math.nextDown(one) : (one + other) / 2;
        double gain = stride * (gain(rows, column, at) - whole);
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.number = number;
          leaf.at = at;
        }
      }
    }
    return leaf;
  }

  private double gain(int[] rows, float[] column, float at) {
    double slope = 0;
    double curve = 0;
    double allSlope = 0;
    double allCurve = 0;
    int left = 0;
    for (int row : rows) {
      allSlope += slopes[row];
      allCurve += curves[row];
      if (column[row] <= at) {
        left++;
        slope += slopes[row];
        curve += curves[row];
      }
    }
    return Math.min(left, rows.length - left) < FEWEST
        ? 0
        : worth(slope, curve) + worth(allSlope - slope, allCurve - curve);
  }

  private static double worth(double slope, double curve) {
    return slope * slope / (curve + RIDGE);
  }

  private static double sum(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
  }

  /** Writes a node and what is below, and moves all rows that come there, in the bag or not. */
  private void write(Leaf leaf, int[] all, StringBuilder line) {
    if (leaf.children.length == 0) {
      double value = -RATE * sum(slopes, leaf.rows) / (sum(curves, leaf.rows) + RIDGE);
      Arrays.stream(all).forEach(row -> sums[row] += value);
      line.append(' ').append(number(value));
      return;
    }
    line.append(' ').append(leaf.number).append('<').append(leaf.at);
    write(leaf.children[0], part(all, leaf, true), line);
    write(leaf.children[1], part(all, leaf, false), line);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
