/**
 * The whole database at once: backed up, restored, moved to the other product, checked.
 *
 * <p>Takes: an open database.
 *
 * <p>Gives: a database-neutral zip; or a database that holds the same rows, which is verified by
 * counting and by a checksum of every table.
 *
 * <p>Never: knowledge of what a table means; a new table is taken along by itself.
 */
@NullMarked
package mujaz.store.copy;

import org.jspecify.annotations.NullMarked;
