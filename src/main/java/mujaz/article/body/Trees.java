package mujaz.article.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Boosted decision trees: each looks at a few of the numbers and adds a little to the answer. They
 * are a resource: a line with the numbers' names, then one tree a line, its nodes in the order
 * node, left, right; {@code 12<3.5} goes left where the number at 12 is at most 3.5.
 */
final class Trees {
  private final List<String> names;
  private final int[] roots;
  private int[] numbers = new int[1024];
  private float[] values = new float[1024];
  private int[] rights = new int[1024];
  private int size;

  /** From the lines of such a resource. */
  Trees(List<String> lines) {
    names = List.of(lines.get(0).split("\t"));
    roots = new int[lines.size() - 1];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = size;
      String[] nodes = lines.get(i + 1).split(" ");
      if (read(nodes, 0) != nodes.length) {
        throw new IllegalStateException("no tree: " + lines.get(i + 1));
      }
    }
  }

  static Trees load(String file) {
    List<String> lines = new ArrayList<>();
    InputStream in = Trees.class.getResourceAsStream("/mujaz/article/" + file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Trees(lines);
  }

  private int read(String[] nodes, int at) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      rights = Arrays.copyOf(rights, 2 * size);
    }
    int node = size++;
    int split = nodes[at].indexOf('<');
    values[node] = Float.parseFloat(nodes[at].substring(split + 1));
    if (split < 0) {
      numbers[node] = -1;
      return at + 1;
    }
    numbers[node] = Integer.parseInt(nodes[at].substring(0, split));
    int right = read(nodes, at + 1);
    rights[node] = size;
    return read(nodes, right);
  }

  /** What the numbers are that it wants, in order. */
  List<String> names() {
    return names;
  }

  /** How likely the answer is yes, 0 to 1. */
  double likelihood(Row row) {
    return likelihood(row.shared());
  }

  double likelihood(float[] row) {
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (numbers[node] >= 0) {
        node = row[numbers[node]] <= values[node] ? node + 1 : rights[node];
      }
      sum += values[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
