package mujaz.summary;

/**
 * How much each feature of a sentence counts. The values were found by {@code SummaryTraining} (in
 * the tests) on development articles with editors' and people's summaries, and hold on its
 * held-back folds.
 *
 * @param step what each sentence further down costs the first point, in shares of the title covered
 * @param early what the first point's centrality counts
 * @param decay how fast nearness to the top falls
 * @param unsaid title words not said yet
 * @param central words that the article keeps using, a word
 * @param alike the largest overlap with a point that stands
 * @param room how full the sentence makes what is left of the budget
 * @param digits a number in it
 * @param quoted quotation marks in it
 */
public record Weights(
    double step,
    double early,
    double decay,
    double unsaid,
    double central,
    double alike,
    double room,
    double digits,
    double quoted) {
  /** News with a headline or paragraphs: the first sentence is nearly always the gist. */
  public static final Weights NEWS = new Weights(0.8, 0.5, 0.8, 0.27, 0.3, 0.43, 0, 0, -0.12);

  /** A text in one piece without a headline: its beginning promises little. */
  static final Weights PLAIN = new Weights(0.17, 1.9, 0.05, 0.3, 0.55, 0.4, 0.05, 0.16, -0.47);
}
