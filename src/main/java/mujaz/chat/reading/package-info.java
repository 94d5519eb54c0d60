/**
 * What a reader reads: digests, the latest, what a search found, summaries on the spot.
 *
 * <p>Takes: commands and presses.
 *
 * <p>Gives: stories laid out as messages.
 *
 * <p>Never: a change of what the reader has chosen.
 */
@NullMarked
package mujaz.chat.reading;

import org.jspecify.annotations.NullMarked;
