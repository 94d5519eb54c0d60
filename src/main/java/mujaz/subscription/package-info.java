/**
 * Who wants what, and when.
 *
 * <p>Takes: what people chose in chat.
 *
 * <p>Gives: subscribers and their subscriptions, and which of them are due.
 *
 * <p>Never: the sending of anything.
 */
@NullMarked
package mujaz.subscription;

import org.jspecify.annotations.NullMarked;
