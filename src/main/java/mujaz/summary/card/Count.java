package mujaz.summary.card;

import java.util.Set;
import mujaz.article.Article;

/**
 * What a sentence counts.
 *
 * @param value the number, in one way of writing
 * @param words the number and what is counted, as they stand
 * @param thing the counted word's term
 * @param context the sentence's other terms
 */
record Count(String value, String words, String thing, Set<String> context, Article by) {
  private static final double ONE_THING = 0.4;
  private static final int FEWEST_SHARED = 3;

  /** Whether both count one thing: the same word, in sentences that share most of the others. */
  boolean isOfOneThingWith(Count other) {
    int shared = 0;
    for (String term : context) {
      shared += other.context.contains(term) ? 1 : 0;
    }
    int shorter = Math.min(context.size(), other.context.size());
    return thing.equals(other.thing) && shared >= FEWEST_SHARED && shared >= ONE_THING * shorter;
  }
}
