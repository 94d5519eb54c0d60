/**
 * The recurring work: poll, compile, deliver, tidy. Rows that are due are claimed; there are no
 * timers per row.
 *
 * <p>Takes: ticks.
 *
 * <p>Gives: work done, one log line a unit.
 *
 * <p>Never: a tick that ends the ticking.
 */
@NullMarked
package mujaz.jobs;

import org.jspecify.annotations.NullMarked;
