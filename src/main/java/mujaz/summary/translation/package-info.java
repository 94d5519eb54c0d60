/**
 * Cards in the languages of those who read them.
 *
 * <p>Takes: a story's headline and key points, and a language.
 *
 * <p>Gives: what a language model made of them, checked and kept, once for all who read it.
 *
 * <p>Never: the answer while somebody waits for it.
 */
@NullMarked
package mujaz.summary.translation;

import org.jspecify.annotations.NullMarked;
