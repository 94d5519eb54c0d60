package mujaz.story;

import java.util.Arrays;
import mujaz.story.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one report's terms as of now: how much it says a term, times how rare that is
 * among the live reports of its language, as unit vectors. They are needed of one report at a time
 * and made anew for the next; kept for all of them, they would be most of the window. Not
 * thread-safe.
 */
final class Weights {
  /** As if so many reports had been seen before the first: keeps the first weights sober. */
  private static final int BACKGROUND = 100;

  /** Slots for the terms of one report: a power of two, well above the most that it has. */
  private static final int SLOTS = 1024;

  private final @Nullable Term[] terms = new @Nullable Term[Report.MOST_TERMS];
  private final float[] rare = new float[Report.MOST_TERMS];
  private final float[] full = new float[Report.MOST_TERMS];
  private final float[] lead = new float[Report.MOST_TERMS];

  /** The places of the terms by their hashes, one higher: 0 is a free slot. */
  private final int[] slots = new int[SLOTS];

  private int[] hashes = {};

  /** From now on those of this report, whose units are set by it. */
  void of(Report report, Vocabulary vocabulary) {
    hashes = report.terms;
    double size = vocabulary.reports + BACKGROUND + 1;
    double ofFull = 0;
    double ofLead = 0;
    for (int i = 0; i < hashes.length; i++) {
      Term term = vocabulary.term(hashes[i]);
      terms[i] = term;
      rare[i] = (float) Math.log(size / (term.documents + 0.5));
      full[i] = report.inFull(i) * rare[i];
      lead[i] = report.inLead(i) * rare[i];
      ofFull += full[i] * full[i];
      ofLead += lead[i] * lead[i];
    }
    report.unitOfFull = unit(ofFull);
    report.unitOfLead = unit(ofLead);
    for (int i = 0; i < hashes.length; i++) {
      full[i] *= report.unitOfFull;
      lead[i] *= report.unitOfLead;
    }
  }

  private static float unit(double squares) {
    return (float) (squares > 0 ? 1 / Math.sqrt(squares) : 0);
  }

  /** The places of the terms that weigh most, the heaviest first. */
  int[] heaviest(int most) {
    long[] order = new long[hashes.length];
    for (int i = 0; i < order.length; i++) {
      // Weights are not negative, so their bits are in their order.
      order[i] = -((long) Float.floatToIntBits(weight(i)) << 32) + i;
    }
    Arrays.sort(order);
    int[] places = new int[Math.min(most, order.length)];
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) order[i];
    }
    return places;
  }

  Term term(int place) {
    Term term = terms[place];
    if (term == null) {
      throw new IllegalStateException("nothing was weighed");
    }
    return term;
  }

  float weight(int place) {
    return full[place] + lead[place];
  }

  /** Lays the terms out for {@link #likeness}. */
  void spread() {
    Arrays.fill(slots, 0);
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & (SLOTS - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** How alike the report is to another, from 0 to 1. */
  double likeness(Report other) {
    double inFull = 0;
    double inLead = 0;
    for (int j = 0; j < other.terms.length; j++) {
      int hash = other.terms[j];
      int slot = hash & (SLOTS - 1);
      for (int i = slots[slot] - 1; i >= 0; i = slots[slot] - 1) {
        if (hashes[i] == hash) {
          inFull += full[i] * rare[i] * other.inFull(j);
          inLead += lead[i] == 0 ? 0 : lead[i] * rare[i] * other.inLead(j);
          break;
        }
        slot = (slot + 1) & (SLOTS - 1);
      }
    }
    return 0.75 * inFull * other.unitOfFull + 0.25 * inLead * other.unitOfLead;
  }
}
