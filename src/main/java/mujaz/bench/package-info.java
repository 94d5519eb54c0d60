/**
 * Benchmarks, with the fake Bot API and the feed server that the tests use too.
 *
 * <p>Takes: a name on the command line.
 *
 * <p>Gives: figures, and the command that repeats them.
 *
 * <p>Never: a request beyond loopback.
 */
@NullMarked
package mujaz.bench;

import org.jspecify.annotations.NullMarked;
