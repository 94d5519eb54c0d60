/**
 * Where well-known sites keep the feeds of what they show.
 *
 * <p>Takes: addresses as people copy them.
 *
 * <p>Gives: the addresses of their feeds.
 *
 * <p>Never: HTTP.
 */
@NullMarked
package mujaz.feed.sites;

import org.jspecify.annotations.NullMarked;
