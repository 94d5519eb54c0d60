/**
 * What is known of the hosts that requests go to: how busy each is, which asked to be left alone,
 * which keep failing, and whether the network is there at all.
 *
 * <p>Takes: how each request went.
 *
 * <p>Gives: leave to send the next, now or later.
 *
 * <p>Never: a request of its own.
 */
@NullMarked
package mujaz.fetch.host;

import org.jspecify.annotations.NullMarked;
