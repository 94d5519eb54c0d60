/**
 * One story up close, and what a reader wants more and less of.
 *
 * <p>Takes: a story's number under a digest; words to follow and to mute.
 *
 * <p>Gives: all its points, who reports what and when; the lists of what is followed and muted.
 *
 * <p>Never: a word muted without a look at what it would hide.
 */
@NullMarked
package mujaz.chat.card;

import org.jspecify.annotations.NullMarked;
