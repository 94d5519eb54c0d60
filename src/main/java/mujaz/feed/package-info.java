/**
 * Bytes to feed items: RSS, Atom, JSON Feed, sitemaps, HTML listings; discovery; OPML.
 *
 * <p>Takes: the bytes that a source served, with their headers.
 *
 * <p>Gives: a {@link mujaz.feed.Feed}, or the reason why there is none.
 *
 * <p>Never: the network, the clock, the database.
 */
@NullMarked
package mujaz.feed;

import org.jspecify.annotations.NullMarked;
