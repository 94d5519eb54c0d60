/**
 * Words with what they mean: their forms, numbers and dates however written, names, what is like
 * and unlike them.
 *
 * <p>Takes: sentences, Arabic and Latin ones.
 *
 * <p>Gives: {@link mujaz.summary.words.Statement}s, whose tokens can be compared.
 *
 * <p>Never: a judgement of what is true.
 */
@NullMarked
package mujaz.summary.words;

import org.jspecify.annotations.NullMarked;
