/**
 * What a card shows beside the points: the very sentence at its source, the date behind a word like
 * "today", numbers on which reports differ.
 *
 * <p>Takes: articles, and places and words in them.
 *
 * <p>Gives: addresses, texts with dates in brackets, disagreements.
 *
 * <p>Never: a change of what is stored.
 */
@NullMarked
package mujaz.summary.card;

import org.jspecify.annotations.NullMarked;
