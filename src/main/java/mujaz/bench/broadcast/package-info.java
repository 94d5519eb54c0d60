/**
 * The broadcast benchmark: digests to very many, over the fake Bot API in a process of its own.
 *
 * <p>Takes: how many readers, and at what pace; or an address of a database to plan in.
 *
 * <p>Gives: rate against the permitted, refusals, how soon answers leave, what it costs; how long
 * planning takes.
 *
 * <p>Never: a request beyond loopback.
 */
@NullMarked
package mujaz.bench.broadcast;

import org.jspecify.annotations.NullMarked;
