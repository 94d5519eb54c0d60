package mujaz.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides reports that are somehow alike into events, by average linkage (UPGMA).
 *
 * <p>Two things make it sharper than plain cosines. Reports are compared also by whom else they are
 * like (second order): two wordings of one event share neighbours. Two groups join only when they
 * are nearly as like each other as each is within itself: the earthquake of May and that of
 * November share all their words, yet each is closer to itself. And reports of one publisher alone
 * must be more alike: an outlet's articles on one club or one war share much, and are seldom one
 * event. All depends on the set alone, not on the order of arrival.
 *
 * <p>Cost: quadratic in the piece, which {@link Window#piece} keeps small.
 */
final class Grouping {
  private static final double JOIN = 0.48;
  private static final double RELATIVE = 0.85;
  private static final double SECOND_ORDER = 0.7;
  private static final double SELF = 0.5;

  /** What two reports of one publisher alone must reach: few outlets report one event twice. */
  private static final double JOIN_ALONE = 0.65;

  private final int size;
  private final double[][] sums;
  private final double[] within;
  private final int[] sizes;
  private final int[] best;

  /** The one publisher of all of a group; null where there are several. */
  private final @Nullable String[] alone;

  private final List<List<Report>> groups = new ArrayList<>();

  private Grouping(List<Report> reports) {
    size = reports.size();
    sums = likeness(reports);
    within = new double[size];
    sizes = new int[size];
    best = new int[size];
    alone = reports.stream().map(report -> report.publisher).toArray(String[]::new);
    Arrays.fill(sizes, 1);
    reports.forEach(report -> groups.add(new ArrayList<>(List.of(report))));
  }

  static List<List<Report>> of(List<Report> reports) {
    if (reports.size() == 1) {
      return List.of(reports);
    }
    Grouping grouping = new Grouping(reports);
    grouping.joinAll();
    return grouping.groups.stream().filter(group -> !group.isEmpty()).toList();
  }

  private static double[][] likeness(List<Report> reports) {
    int size = reports.size();
    Map<Report, Integer> places = new HashMap<>();
    reports.forEach(report -> places.put(report, places.size()));
    double[][] rows = new double[size][size];
    double[][] mixed = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (Map.Entry<Report, Float> link : reports.get(i).near.entrySet()) {
        Integer j = places.get(link.getKey());
        if (j != null) {
          mixed[i][j] = (1 - SECOND_ORDER) * link.getValue();
          rows[i][j] = link.getValue() - Window.FLOOR;
        }
      }
      rows[i][i] = SELF;
      double norm = Math.sqrt(Arrays.stream(rows[i]).map(x -> x * x).sum());
      for (int j = 0; j < size; j++) {
        rows[i][j] *= Math.sqrt(SECOND_ORDER) / norm;
      }
    }
    int[] filled = new int[size];
    for (int k = 0; k < size; k++) {
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (rows[i][k] > 0) {
          filled[count++] = i;
        }
      }
      for (int a = 0; a < count; a++) {
        for (int b = 0; b < count; b++) {
          mixed[filled[a]][filled[b]] += rows[filled[a]][k] * rows[filled[b]][k];
        }
      }
    }
    return mixed;
  }

  private void joinAll() {
    for (int i = 0; i < size; i++) {
      best[i] = nearest(i);
    }
    while (true) {
      int from = -1;
      for (int i = 0; i < size; i++) {
        if (best[i] >= 0 && (from < 0 || average(i, best[i]) > average(from, best[from]))) {
          from = i;
        }
      }
      if (from < 0) {
        return;
      }
      join(from, best[from]);
    }
  }

  private void join(int i, int j) {
    within[i] += within[j] + sums[i][j];
    sizes[i] += sizes[j];
    sizes[j] = 0;
    alone[i] = isAlone(i, j) ? alone[i] : null;
    groups.get(i).addAll(groups.get(j));
    groups.get(j).clear();
    for (int k = 0; k < size; k++) {
      sums[i][k] += sums[j][k];
      sums[k][i] = sums[i][k];
    }
    best[j] = -1;
    best[i] = nearest(i);
    for (int k = 0; k < size; k++) {
      if (sizes[k] == 0 || k == i) {
        continue;
      }
      if (best[k] == i || best[k] == j) {
        best[k] = nearest(k);
      } else if (mayJoin(k, i) && (best[k] < 0 || average(k, i) > average(k, best[k]))) {
        best[k] = i;
      }
    }
  }

  private int nearest(int i) {
    int nearest = -1;
    for (int k = 0; k < size; k++) {
      if (k != i
          && sizes[k] > 0
          && mayJoin(i, k)
          && (nearest < 0 || average(i, k) > average(i, nearest))) {
        nearest = k;
      }
    }
    return nearest;
  }

  private double average(int i, int j) {
    return sums[i][j] / ((double) sizes[i] * sizes[j]);
  }

  private boolean mayJoin(int i, int j) {
    double across = average(i, j);
    return across >= (isAlone(i, j) ? JOIN_ALONE : JOIN)
        && (sizes[i] < 2
            || sizes[j] < 2
            || across >= RELATIVE * Math.min(cohesion(i), cohesion(j)));
  }

  private boolean isAlone(int i, int j) {
    return alone[i] != null && alone[i].equals(alone[j]);
  }

  private double cohesion(int i) {
    return within[i] / (sizes[i] * (sizes[i] - 1) / 2.0);
  }
}
