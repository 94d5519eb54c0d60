/**
 * Bytes to feed items: RSS, Atom, JSON Feed, sitemaps, HTML listings; discovery; OPML.
 *
 * <p>Takes: the bytes that a source served, with their headers.
 *
 * <p>Gives: a {@link mujaz.feed.Feed}, or the reason why there is none.
 *
 * <p>A document goes {@code Decoding} (bytes to text), {@code DocumentStart} (what is it), then for
 * XML {@code CharWindow}, {@code XmlTokens}, {@code XmlTree} (one small tree an item), {@code
 * ItemReader}; texts go through {@code Construct} and {@code Sanitizer}.
 *
 * <p>Never: the network, the clock, the database.
 */
@NullMarked
package mujaz.feed;

import org.jspecify.annotations.NullMarked;
