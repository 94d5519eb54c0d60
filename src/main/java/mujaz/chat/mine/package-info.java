/**
 * Readers' own sources: found, added, wanted so or so, removed.
 *
 * <p>Takes: addresses and lists that readers send, and presses.
 *
 * <p>Gives: panels, and what the chat's orders want of these sources.
 *
 * <p>Never: a private source of another chat.
 */
@NullMarked
package mujaz.chat.mine;

import org.jspecify.annotations.NullMarked;
