package mujaz.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fills a budget with the sentences that are worth most together, in the order of the text: a
 * knapsack. For every size the best pack so far is kept, so the cost is sentences times characters.
 *
 * <p>Tried and lost against worth that falls with the position alone: weights learned for each
 * sentence (position, title, centrality, length, digits, quotations), which gain nothing on
 * held-back folds, and taking the best sentence again and again, which leaves room unused.
 */
final class Packing {
  /** Where a sentence that leans on an earlier one may come: so many sentences after it. */
  private static final int REACH = 3;

  /** Sentences of one text share its words; only those that share nearly all say the same. */
  private static final double SAME = 0.8;

  private final @Nullable Pack[] bySize;
  private final ToDoubleFunction<Candidate> worth;

  /** Sentences that fit together, the last one first. */
  private record Pack(@Nullable Pack before, @Nullable Candidate last, double worth) {
    boolean says(Candidate other) {
      for (Pack pack = this; pack != null && pack.last != null; pack = pack.before) {
        if (pack.last.overlap(other) >= SAME) {
          return true;
        }
      }
      return false;
    }

    boolean bears(Candidate next) {
      return next.alone() || (last != null && next.position() <= last.position() + REACH);
    }
  }

  /**
   * @param room characters of all together, joined by one space
   * @param worth what a sentence is worth
   */
  Packing(int room, ToDoubleFunction<Candidate> worth) {
    this.worth = worth;
    this.bySize = new Pack[Math.max(0, room) + 2];
    bySize[0] = new Pack(null, null, 0);
  }

  List<Candidate> of(List<Candidate> inOrder) {
    inOrder.stream().filter(candidate -> !candidate.isQuestion()).forEach(this::consider);
    Pack best = bySize[0];
    for (Pack pack : bySize) {
      best = best == null || (pack != null && pack.worth > best.worth) ? pack : best;
    }
    List<Candidate> packed = new ArrayList<>();
    for (Pack pack = best; pack != null && pack.last != null; pack = pack.before) {
      packed.add(pack.last);
    }
    Collections.reverse(packed);
    return packed;
  }

  private void consider(Candidate candidate) {
    for (int size = bySize.length - 1; size >= 0; size--) {
      Pack pack = bySize[size];
      int longer = size + candidate.text().length() + 1;
      if (pack != null
          && longer < bySize.length
          && pack.bears(candidate)
          && !pack.says(candidate)) {
        double sum = pack.worth + worth.applyAsDouble(candidate);
        Pack there = bySize[longer];
        if (there == null || there.worth < sum) {
          bySize[longer] = new Pack(pack, candidate, sum);
        }
      }
    }
  }
}
