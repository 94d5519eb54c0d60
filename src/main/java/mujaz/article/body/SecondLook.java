package mujaz.article.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a block by what was thought of the others at first: a list's item among the article's
 * paragraphs is probably the article's, a good sentence among advertisements is probably one.
 */
final class SecondLook {
  private static final double NONE = -6;
  private static final double SURE = 0.997;
  private static final int LONG = 60;

  private final List<Block> blocks;
  private final double[] odds;
  private final double[] above;
  private final double[] below;
  private final double[] sums;
  private final double best;
  private final Map<Object, double[]> boxes = new HashMap<>();
  private final Map<Object, double[]> parents = new HashMap<>();
  private final Map<Object, double[]> grands = new HashMap<>();
  private final Map<Object, double[]> paths = new HashMap<>();

  /**
   * @param first how likely each block was thought to be the article's
   */
  SecondLook(List<Block> blocks, double[] first) {
    this.blocks = blocks;
    odds = new double[blocks.size()];
    sums = new double[blocks.size() + 1];
    for (int i = 0; i < odds.length; i++) {
      double likely = Math.max(1 - SURE, Math.min(SURE, first[i]));
      odds[i] = Math.log(likely / (1 - likely));
      sums[i + 1] = sums[i] + first[i] * weight(blocks.get(i));
      Block block = blocks.get(i);
      add(boxes, block.box, i);
      add(parents, parent(block.box), i);
      add(grands, parent(parent(block.box)), i);
      add(paths, block.box.signature, i);
    }
    double[] sorted = first.clone();
    Arrays.sort(sorted);
    best = Arrays.stream(sorted).skip(Math.max(0, sorted.length - 8)).average().orElse(0);
    above = nearest(i -> i);
    below = nearest(i -> odds.length - 1 - i);
  }

  private static Box parent(Box box) {
    @Nullable Box parent = box.parent;
    return parent == null ? box : parent;
  }

  private static double weight(Block block) {
    return Math.max(1, block.weight);
  }

  private void add(Map<Object, double[]> groups, Object key, int place) {
    double[] sum = groups.computeIfAbsent(key, x -> new double[2]);
    double root = Math.sqrt(weight(blocks.get(place)));
    sum[0] += root * odds[place];
    sum[1] += root;
  }

  /** What is thought of the nearest long block on one side. */
  private double[] nearest(Function<Integer, Integer> order) {
    double[] found = new double[odds.length];
    double last = NONE;
    for (int k = 0; k < odds.length; k++) {
      int i = order.apply(k);
      found[i] = last;
      Block block = blocks.get(i);
      last = block.weight > LONG && !block.box.isHeading() ? odds[i] : last;
    }
    return found;
  }

  void describe(int place, Row row) {
    Block block = blocks.get(place);
    row.add("box", others(boxes, block.box, place));
    row.add("parent", others(parents, parent(block.box), place));
    row.add("grand", others(grands, parent(parent(block.box)), place));
    row.add("path", others(paths, block.box.signature, place));
    row.add("itself", odds[place]);
    row.add("one above", at(place - 1));
    row.add("one below", at(place + 1));
    row.add("two above", at(place - 2));
    row.add("two below", at(place + 2));
    row.add("above", above[place]);
    row.add("below", below[place]);
    row.add("between", Math.min(above[place], below[place]));
    row.add("best", best);
    double all = sums[odds.length];
    row.add("all", Math.log1p(all));
    row.add("done", sums[place] / Math.max(all, 1e-6));
    row.add("heading", block.box.isHeading());
    row.add("item", List.of("li", "dd", "dt", "td", "th").contains(block.box.tag));
    row.add("weight", Math.log(weight(block)));
    row.add("linkShare", block.linkShare());
  }

  private double at(int place) {
    return place >= 0 && place < odds.length ? odds[place] : NONE;
  }

  private double others(Map<Object, double[]> groups, Object key, int place) {
    double[] sum = groups.getOrDefault(key, new double[2]);
    double root = Math.sqrt(weight(blocks.get(place)));
    double left = sum[1] - root;
    return left > 0.5 ? (sum[0] - root * odds[place]) / left : odds[place];
  }
}
