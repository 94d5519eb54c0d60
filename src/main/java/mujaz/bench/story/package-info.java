/**
 * How good stories and their order are: on reports with known outcomes, and on two invented weeks.
 *
 * <p>Takes: JSONL as {@code rank} reads it, or a seed.
 *
 * <p>Gives: figures, and the command that repeats them.
 *
 * <p>Never: a part in the running service.
 */
@NullMarked
package mujaz.bench.story;

import org.jspecify.annotations.NullMarked;
