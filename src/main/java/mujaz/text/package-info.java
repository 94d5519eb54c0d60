/**
 * Language, words, sentences, Arabic folding, direction, phrases: what every other package says or
 * compares.
 *
 * <p>Takes: strings.
 *
 * <p>Gives: languages, spans, folded words, phrases in a reader's language.
 *
 * <p>Never: I/O, except reading its own resources.
 */
@NullMarked
package mujaz.text;

import org.jspecify.annotations.NullMarked;
