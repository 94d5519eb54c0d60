/**
 * The sample wire: two small feeds and their article pages, served on loopback by {@code try}.
 *
 * <p>Takes: a free port.
 *
 * <p>Gives: real HTTP to poll.
 *
 * <p>Never: anything that a real source would not serve.
 */
@NullMarked
package mujaz.sample;

import org.jspecify.annotations.NullMarked;
