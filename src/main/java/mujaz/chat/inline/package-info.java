/**
 * Story cards for words that are typed after the bot's name in any chat.
 *
 * <p>Takes: who types, the words, how far they have scrolled.
 *
 * <p>Gives: cards with their sources, a page at a time.
 *
 * <p>Never: anything to strangers where the owner wants an invitation.
 */
@NullMarked
package mujaz.chat.inline;

import org.jspecify.annotations.NullMarked;
