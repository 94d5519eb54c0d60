/**
 * The conductor: takes one source down the road from fetch to search.
 *
 * <p>Takes: a source that is due.
 *
 * <p>Gives: its new articles, placed and summarised; and the poll on record.
 *
 * <p>Never: a decision of its own; it calls and orders.
 */
@NullMarked
package mujaz.ingest;

import org.jspecify.annotations.NullMarked;
