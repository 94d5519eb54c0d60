/**
 * The items that sources have shown, so that an item is new once.
 *
 * <p>Takes: the items of a feed as they are stated now.
 *
 * <p>Gives: which are new, which were edited, and which article each of them is.
 *
 * <p>Never: a visit, or a text of its own: it compares.
 */
@NullMarked
package mujaz.article.items;

import org.jspecify.annotations.NullMarked;
