/**
 * What polling costs: very many feeds, in rounds, of the whole program in a process of its own.
 *
 * <p>Takes: how many feeds.
 *
 * <p>Gives: feeds a second, processor time a feed, and resident memory, a round each.
 *
 * <p>Never: a request beyond loopback.
 */
@NullMarked
package mujaz.bench.poll;

import org.jspecify.annotations.NullMarked;
