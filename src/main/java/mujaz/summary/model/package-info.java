/**
 * A language model that somebody runs writes the summary, and is not believed.
 *
 * <p>Takes: a story's articles and the local summary of them.
 *
 * <p>Gives: a summary whose every point has passed {@link mujaz.summary.check.Faithfulness}, the
 * local point in the place of each that has not; the local summary whenever the model is slow,
 * dear, broken or lies.
 *
 * <p>Never: what the model says, unchecked; the key, in a log, a message or an exception.
 */
@NullMarked
package mujaz.summary.model;

import org.jspecify.annotations.NullMarked;
