/**
 * Finds stories by words.
 *
 * <p>Takes: a query as a person typed it.
 *
 * <p>Gives: stories, best first.
 *
 * <p>Never: the truth: the index is a cache that is rebuilt from the database.
 */
@NullMarked
package mujaz.search;

import org.jspecify.annotations.NullMarked;
