/**
 * What a group or a channel makes of its messages as its own.
 *
 * <p>Takes: messages as they are laid out for any reader.
 *
 * <p>Gives: the same with the chat's header, signature, sponsor and links.
 *
 * <p>Never: which stories stand in them.
 */
@NullMarked
package mujaz.chat.house;

import org.jspecify.annotations.NullMarked;
