/**
 * Gets a message there once. A delivery is marked in flight, and that mark is forced to disk,
 * before it is sent; it is settled afterwards. One whose answer never came is {@code Uncertain}: it
 * may have arrived, so it is never sent again by itself.
 *
 * <p>Takes: messages, put into the outbox in the transaction of their cause.
 *
 * <p>Gives: their fate.
 *
 * <p>Never: what a message says.
 */
@NullMarked
package mujaz.delivery;

import org.jspecify.annotations.NullMarked;
