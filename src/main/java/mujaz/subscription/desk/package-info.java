/**
 * How the order of a channel or a group goes out.
 *
 * <p>Takes: what its administrators have chosen.
 *
 * <p>Gives: whether editors see it first, who they are, and what it looks like.
 *
 * <p>Never: what is in it.
 */
@NullMarked
package mujaz.subscription.desk;

import org.jspecify.annotations.NullMarked;
