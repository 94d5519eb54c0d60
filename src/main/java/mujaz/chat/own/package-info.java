/**
 * What is kept of a chat: all of it handed out, or deleted.
 *
 * <p>Takes: commands and presses.
 *
 * <p>Gives: files of everything that is kept of who asks.
 *
 * <p>Never: anything of another chat.
 */
@NullMarked
package mujaz.chat.own;

import org.jspecify.annotations.NullMarked;
