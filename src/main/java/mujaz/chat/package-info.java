/**
 * A conversation that knows no Telegram.
 *
 * <p>Takes: an utterance: words, a press, or a pasted text.
 *
 * <p>Gives: replies, in the reader's language and direction.
 *
 * <p>Never: Telegram's or the web page's types.
 */
@NullMarked
package mujaz.chat;

import org.jspecify.annotations.NullMarked;
