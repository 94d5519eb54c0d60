/**
 * The kinds of behaviour that {@code bench citizen} plays, by family.
 *
 * <p>Takes: visits.
 *
 * <p>Gives: what such an outlet would answer.
 *
 * <p>Never: state of its own; an outlet has that.
 */
@NullMarked
package mujaz.bench.citizen.kinds;

import org.jspecify.annotations.NullMarked;
