/**
 * The one line over a story.
 *
 * <p>Takes: the title of an article, or, where it has none, its first sentence and its words.
 *
 * <p>Gives: the title cleaned, or the sentence shortened as an editor would.
 *
 * <p>Never: a word that the article has not, or words in another order.
 */
@NullMarked
package mujaz.summary.headline;

import org.jspecify.annotations.NullMarked;
