/**
 * Addresses of pages: the one to open, and the one to know a page by.
 *
 * <p>Takes: an address as a feed or a page states it.
 *
 * <p>Gives: the same without what tracks, wraps or doubles it.
 *
 * <p>Never: a visit; all is told from the address alone.
 */
@NullMarked
package mujaz.article.address;

import org.jspecify.annotations.NullMarked;
