package mujaz.article.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where on a page the prose is, and three guesses at the element that the article stands in. */
final class Layout {
  private static final Set<String> ASIDE = Set.of("aside", "nav", "footer", "form");
  private static final int NEVER = Hint.bits(Hint.COMMENT, Hint.FOOT, Hint.NAV, Hint.POPUP);
  private static final int SELDOM = NEVER | Hint.bits(Hint.RELATED, Hint.SIDE, Hint.SIGN);

  final Blocks page;
  final Box top;
  final double whole;
  final double prose;

  /** The smallest element that holds nearly all prose; most of it; what paragraphs vote for. */
  final Box root;

  final Box tight;
  final Box voted;

  /** Prose that stands in nothing that is named as an aside. */
  final double clean;

  /** The place of the first h1, or -1. */
  final int heading;

  private final double[] weights;
  private final double[] links;
  private final double[] proses;
  private final Map<Integer, double[]> paths = new HashMap<>();

  Layout(Blocks page) {
    this.page = page;
    this.top = page.top();
    this.whole = Math.max(1, top.weight);
    this.prose = Math.max(1, top.prose);
    int count = page.all.size();
    weights = new double[count + 1];
    links = new double[count + 1];
    proses = new double[count + 1];
    double[] worth = new double[page.boxes.size()];
    int first = -1;
    for (int i = 0; i < count; i++) {
      Block block = page.all.get(i);
      weights[i + 1] = weights[i] + block.weight;
      links[i + 1] = links[i] + block.linked;
      proses[i + 1] = proses[i] + (block.prose ? block.weight : 0);
      double[] path = paths.computeIfAbsent(block.box.signature, x -> new double[3]);
      path[0]++;
      path[1] += block.weight;
      path[2] += block.prose ? block.weight : 0;
      first = first < 0 && isInHeadline(block.box) ? i : first;
    }
    heading = first;
    clean = weigh(worth);
    root = descend(worth, 0.8);
    tight = descend(worth, 0.5);
    voted = vote();
  }

  private static boolean isInHeadline(Box box) {
    for (Box at = box; at != null; at = at.parent) {
      if (at.tag.equals("h1")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a menu's entry or the like, which needs no closer look. */
  boolean isHopeless(int place) {
    Block block = page.all.get(place);
    return block.linkShare() > 0.9 && block.weight < 120 && !voted.holds(place);
  }

  /** Names on what holds most of the page are a layout's, and say nothing of its parts. */
  boolean isWhole(Box box) {
    return box.prose > 0.6 * prose;
  }

  boolean isAside(Box box) {
    return !isWhole(box)
        && (isAsideTag(box.tag)
            || (box.hints & NEVER) != 0
            || ((box.hints & SELDOM) != 0 && (box.hints & Hint.BODY.bit()) == 0));
  }

  static boolean isAsideTag(String tag) {
    return ASIDE.contains(tag);
  }

  private boolean isInAside(Block block) {
    for (Box box = block.box; box != null; box = box.parent) {
      if (isAside(box)) {
        return true;
      }
    }
    return false;
  }

  private double weigh(double[] worth) {
    double sum = 0;
    for (Block block : page.all) {
      if (block.prose) {
        boolean aside = isInAside(block);
        sum += aside ? 0 : block.weight;
        for (Box box = block.box; box != null; box = box.parent) {
          worth[box.index] += aside ? block.weight * 0.15 : block.weight;
        }
      }
    }
    return sum;
  }

  /** The smallest element that holds so much of what its parent holds, step by step. */
  private Box descend(double[] worth, double share) {
    Box at = top;
    for (Box box : page.boxes) {
      if (box.parent == at && worth[box.index] >= share * worth[at.index] && worth[box.index] > 0) {
        at = box;
      }
    }
    return at;
  }

  /** The idea is Readability's (Arc90, 2009): paragraphs vote for the elements around them. */
  private Box vote() {
    double[] votes = new double[page.boxes.size()];
    for (Block block : page.all) {
      if (block.prose) {
        double value = Math.sqrt(block.weight) * (1 - block.linkShare());
        value *= isInAside(block) ? 0.15 : 1;
        Box at = block.around;
        for (int step = 1; at != null && step < 5; at = at.parent, step++) {
          votes[at.index] += value / step;
        }
      }
    }
    Box best = top;
    double most = 0;
    for (Box box : page.boxes) {
      double vote = votes[box.index] * (1 - box.linkShare());
      if (vote > most) {
        most = vote;
        best = box;
      }
    }
    return best;
  }

  double weightBefore(int block) {
    return weights[block];
  }

  /** Prose of the blocks from one to another, as far as the page goes. */
  double prose(int from, int to) {
    return sum(proses, from, to);
  }

  double linkShare(int from, int to) {
    return sum(links, from, to) / Math.max(1, sum(weights, from, to));
  }

  private double sum(double[] sums, int from, int to) {
    int last = Math.min(page.all.size(), to);
    return last <= from ? 0 : sums[last] - sums[Math.max(0, from)];
  }

  /** Of the blocks that stand in elements like this one: how many, their weight, their prose. */
  double[] path(Box box) {
    return paths.getOrDefault(box.signature, new double[3]);
  }
}
