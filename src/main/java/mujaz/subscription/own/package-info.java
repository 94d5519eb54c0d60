/**
 * Sources that chats have added for themselves.
 *
 * <p>Takes: what a chat adds, and how it wants it.
 *
 * <p>Gives: which sources a chat has, and what they have brought that is to be sent at once.
 *
 * <p>Never: anything of a private source to a chat that does not have it.
 */
@NullMarked
package mujaz.subscription.own;

import org.jspecify.annotations.NullMarked;
