/**
 * Headline and key points that cannot invent anything: every point cites an article and a sentence.
 *
 * <p>Takes: a story's articles, or one pasted text.
 *
 * <p>Gives: a {@link mujaz.summary.Summary}.
 *
 * <p>Never: a sentence that stands in no article.
 */
@NullMarked
package mujaz.summary;

import org.jspecify.annotations.NullMarked;
