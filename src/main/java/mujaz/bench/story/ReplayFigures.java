package mujaz.bench.story;

import java.util.Locale;

/**
 * What became of the invented weeks.
 *
 * @param articles that came
 * @param mixed cards that tell of more than one event
 * @param twice cards of an event that the same digest tells already
 * @param returned cards of an event that an earlier digest has told, with nothing new
 * @param further cards of such an event with a point that no report told before
 */
public record ReplayFigures(
    int articles, int digests, int cards, int mixed, int twice, int returned, int further) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "replay: %d articles, %d digests, %d cards: %.2f %% of the cards mix events (bar 0.5),"
            + " %.2f duplicates a digest (bar 0.1), %d told again by a later digest with nothing new (bar 0), %d with something new",
        articles,
        digests,
        cards,
        100.0 * mixed / Math.max(1, cards),
        (double) twice / Math.max(1, digests),
        returned,
        further);
  }
}
