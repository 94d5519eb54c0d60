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
 * November share all their words, yet each is closer to itself. Where few speak, they must be alike
 * themselves: two or three reports that nothing else is like would pass by second order on very
 * little; and one that joins several must be half as like them as they are among each other, more
 * so a day later, and not far outside of the outermost of them. And reports of one publisher alone
 * must be much alike: an outlet's articles on one club or one war share much, its weather and its
 * prices of each day more, and are seldom one event. All depends on the set alone, not on the order
 * of arrival.
 *
 * <p>Tried and lost: how rare words are among the neighbours only (ECB+ pairs F1 falls from 90 to
 * 85), pairs of words as terms, steeper weights of rare words, nearness of titles alone.
 *
 * <p>Cost: quadratic in the piece, which {@link Window#piece} keeps small.
 */
final class Grouping {
  private static final double JOIN = 0.48;
  private static final double RELATIVE = 0.85;
  private static final double SECOND_ORDER = 0.77;
  private static final double SELF = 0.5;

  /** How alike the reports of two groups that are few must be themselves, on average. */
  private static final double DIRECT = 0.25;

  /** So many pairs across two groups, at most, are few. */
  private static final int FEW = 2;

  /** The same of one publisher's reports: few outlets report one event twice. */
  private static final double DIRECT_ALONE = 0.6;

  /** How alike a lone report is to a larger group, of what that is among itself. */
  private static final double LONE = 0.45;

  /** How much more when it came a day and a half or more before or after them. */
  private static final double LATE = 0.3;

  /** Groups of so many have an edge, by which a lone report can be measured. */
  private static final int EDGED = 4;

  /** How alike a lone report is to such a group, of what its outermost report is to the others. */
  private static final double EDGE = 0.65;

  private static final double DAY_SECONDS = 86_400;

  /** The same of two groups, by the one that is less alike. */
  private static final double GROUPS = 0.6;

  private final int size;
  private final double[][] sums;
  private final double[][] direct;
  private final double[] within;
  private final double[] withinDirect;

  /** How alike two reports are themselves; {@link #direct} becomes that of groups. */
  private final double[][] alike;

  /** How alike each report is to the others of its group, in all. */
  private final double[] inside;

  /** How alike the outermost report of a group is to its others, on average. */
  private final double[] edge;

  private final int[] sizes;
  private final long[] earliest;
  private final long[] latest;
  private final int[] best;

  /** The one publisher of all of a group; null where there are several. */
  private final @Nullable String[] alone;

  private final List<List<Integer>> groups = new ArrayList<>();

  private Grouping(List<Report> reports) {
    size = reports.size();
    direct = direct(reports);
    alike = Arrays.stream(direct).map(double[]::clone).toArray(double[][]::new);
    sums = likeness(direct);
    inside = new double[size];
    edge = new double[size];
    within = new double[size];
    withinDirect = new double[size];
    sizes = new int[size];
    earliest = reports.stream().mapToLong(report -> report.time).toArray();
    latest = earliest.clone();
    best = new int[size];
    alone = reports.stream().map(report -> report.publisher).toArray(String[]::new);
    Arrays.fill(sizes, 1);
    for (int i = 0; i < size; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  static List<List<Report>> of(List<Report> reports) {
    if (reports.size() == 1) {
      return List.of(reports);
    }
    Grouping grouping = new Grouping(reports);
    grouping.joinAll();
    return grouping.groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().map(reports::get).toList())
        .toList();
  }

  private static double[][] direct(List<Report> reports) {
    Map<Report, Integer> places = new HashMap<>();
    reports.forEach(report -> places.put(report, places.size()));
    double[][] direct = new double[reports.size()][reports.size()];
    for (int i = 0; i < direct.length; i++) {
      Links near = reports.get(i).near;
      for (int link = 0; link < near.count(); link++) {
        Integer j = places.get(near.other(link));
        if (j != null) {
          direct[i][j] = near.likeness(link);
        }
      }
    }
    return direct;
  }

  private static double[][] likeness(double[][] direct) {
    int size = direct.length;
    double[][] rows = new double[size][size];
    double[][] mixed = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        mixed[i][j] = (1 - SECOND_ORDER) * direct[i][j];
        rows[i][j] = Math.max(0, direct[i][j] - Window.FLOOR);
      }
      rows[i][i] = SELF;
      double norm = Math.sqrt(Arrays.stream(rows[i]).map(x -> x * x).sum());
      for (int j = 0; j < size; j++) {
        rows[i][j] *= Math.sqrt(SECOND_ORDER) / norm;
      }
    }
    addProducts(rows, mixed);
    return mixed;
  }

  /** Adds the products of each two rows; most of a row is 0. */
  private static void addProducts(double[][] rows, double[][] sums) {
    int size = rows.length;
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
          sums[filled[a]][filled[b]] += rows[filled[a]][k] * rows[filled[b]][k];
        }
      }
    }
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
    withinDirect[i] += withinDirect[j] + direct[i][j];
    sizes[i] += sizes[j];
    earliest[i] = Math.min(earliest[i], earliest[j]);
    latest[i] = Math.max(latest[i], latest[j]);
    sizes[j] = 0;
    alone[i] = isAlone(i, j) ? alone[i] : null;
    gather(i, j);
    for (int k = 0; k < size; k++) {
      sums[i][k] += sums[j][k];
      sums[k][i] = sums[i][k];
      direct[i][k] += direct[j][k];
      direct[k][i] = direct[i][k];
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

  /** Brings the reports of two groups together: each two of them meet once. */
  private void gather(int i, int j) {
    for (int a : groups.get(i)) {
      for (int b : groups.get(j)) {
        inside[a] += alike[a][b];
        inside[b] += alike[a][b];
      }
    }
    groups.get(i).addAll(groups.get(j));
    groups.get(j).clear();
    edge[i] =
        groups.get(i).stream().mapToDouble(report -> inside[report]).min().orElse(0)
            / (sizes[i] - 1);
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
    return across >= JOIN
        && direct[i][j] >= leastDirect(i, j) * sizes[i] * sizes[j]
        && (sizes[i] < 2
            || sizes[j] < 2
            || across >= RELATIVE * Math.min(cohesion(i), cohesion(j)));
  }

  private double leastDirect(int i, int j) {
    if (isAlone(i, j)) {
      return DIRECT_ALONE;
    }
    if (sizes[i] * sizes[j] <= FEW) {
      return DIRECT;
    }
    int group = sizes[i] > sizes[j] ? i : j;
    if (sizes[i] + sizes[j] == sizes[group] + 1) {
      double least = (LONE + LATE * apart(i, j)) * directCohesion(group);
      return sizes[group] < EDGED ? least : Math.max(least, EDGE * edge[group]);
    }
    return GROUPS * Math.min(directCohesion(i), directCohesion(j));
  }

  /** From 0 up to half a day between them, to 1 for a day and a half; 0 where a time is unknown. */
  private double apart(int i, int j) {
    if (earliest[i] == 0 || earliest[j] == 0) {
      return 0;
    }
    long gap = Math.max(earliest[i] - latest[j], earliest[j] - latest[i]);
    return Math.max(0, Math.min(1, (gap - DAY_SECONDS / 2) / DAY_SECONDS));
  }

  private double directCohesion(int i) {
    return withinDirect[i] / pairs(i);
  }

  private boolean isAlone(int i, int j) {
    return alone[i] != null && alone[i].equals(alone[j]);
  }

  private double cohesion(int i) {
    return within[i] / pairs(i);
  }

  private double pairs(int i) {
    return sizes[i] * (sizes[i] - 1) / 2.0;
  }
}
