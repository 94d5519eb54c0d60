/**
 * Sources that need somebody to look at them.
 *
 * <p>Takes: how polls went.
 *
 * <p>Gives: what ails which source, and what of it has been told.
 *
 * <p>Never: a failure that was our own network's.
 */
@NullMarked
package mujaz.source.watch;

import org.jspecify.annotations.NullMarked;
