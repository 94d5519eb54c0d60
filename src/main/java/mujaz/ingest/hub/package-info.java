/**
 * WebSub: hubs that say when a feed has something new, where we have an address of our own.
 *
 * <p>Takes: the hubs that feeds name, and what hubs call us with.
 *
 * <p>Gives: polls that come sooner.
 *
 * <p>Never: news out of a hub's body; the feed itself is read.
 */
@NullMarked
package mujaz.ingest.hub;

import org.jspecify.annotations.NullMarked;
