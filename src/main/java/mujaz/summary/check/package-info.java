/**
 * Whether a sentence is supported by its articles. No model, no network.
 *
 * <p>Takes: the texts of articles, and a sentence that somebody else wrote.
 *
 * <p>Gives: a {@link mujaz.summary.check.Verdict} that names what is not supported.
 *
 * <p>Never: a claim that something is true; a word that stands in the articles may be used for what
 * they do not say in ways that these rules do not see.
 */
@NullMarked
package mujaz.summary.check;

import org.jspecify.annotations.NullMarked;
