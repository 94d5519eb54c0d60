/**
 * Whether a database stays as large and as quick as it is, however long the service runs.
 *
 * <p>Takes: how many days, and what comes on each.
 *
 * <p>Gives: figures of the days along the way.
 *
 * <p>Never: a part in the running service.
 */
@NullMarked
package mujaz.bench.year;

import org.jspecify.annotations.NullMarked;
