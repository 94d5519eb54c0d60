package mujaz.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the reports that are most like one. Those that share telling terms with it are proposed,
 * and the best of them are compared in full. A report in a busy window has thousands of proposals,
 * so what they need is kept from one report to the next. Not thread-safe.
 */
final class Neighbours {
  /** A report that is like the one in question. */
  record Like(Report report, double likeness) {}

  /**
   * After so many comparisons in a row that came to nothing, no more are made. Two in three are
   * saved by it in a busy window; in the ECB+ corpus, where everybody writes of the same, 0.8 % of
   * the links are lost, and the groups stay the same.
   */
  private static final int PATIENCE = 32;

  private static final Comparator<Report> WORST_FIRST =
      Comparator.<Report>comparingDouble(other -> other.proposed)
          .thenComparing(other -> -other.id.value());

  private final int most;
  private final float floor;
  private final List<Report> proposed = new ArrayList<>();

  /**
   * @param most neighbours of one report; three times as many are compared in full
   * @param floor likeness below this is none
   */
  Neighbours(int most, float floor) {
    this.most = most;
    this.floor = floor;
  }

  /** Those of which a shared term of that weight tells; they may be proposed often. */
  void propose(Vocabulary.Term shared, float weight) {
    for (int i = 0; i < shared.tells(); i++) {
      Report other = shared.told(i);
      if (other.proposed == 0) {
        proposed.add(other);
      }
      other.proposed += weight;
    }
  }

  /**
   * Those of the proposed that are most like the report, the likest first; forgets them all.
   *
   * @param weights the report's
   */
  List<Like> of(Report report, Weights weights) {
    List<Like> like = new ArrayList<>();
    weights.spread();
    int inVain = 0;
    for (Report other : best(report)) {
      double likeness = weights.likeness(other);
      if (likeness >= floor) {
        like.add(new Like(other, likeness));
        inVain = 0;
      } else if (++inVain == PATIENCE) {
        break;
      }
    }
    like.sort(Comparator.comparingDouble(one -> -one.likeness));
    return like.size() <= most ? like : like.subList(0, most);
  }

  /** Those for which most speaks, the best first. */
  private List<Report> best(Report report) {
    PriorityQueue<Report> best = new PriorityQueue<>(WORST_FIRST);
    for (Report other : proposed) {
      if (other != report && Window.sameTime(report, other)) {
        if (best.size() < 3 * most) {
          best.add(other);
        } else if (WORST_FIRST.compare(best.element(), other) < 0) {
          best.remove();
          best.add(other);
        }
      }
    }
    List<Report> sorted = new ArrayList<>(best);
    sorted.sort(WORST_FIRST.reversed());
    proposed.forEach(other -> other.proposed = 0);
    proposed.clear();
    return sorted;
  }
}
