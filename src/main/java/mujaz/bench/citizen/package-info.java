/**
 * Whether the program is a model citizen: a thousand feeds of every kind of behaviour, which know
 * what a polite reader may ask, and when.
 *
 * <p>Takes: how many feeds, and for how long.
 *
 * <p>Gives: each rule's checks and breaks, items seen once, latency, and who knocked at the canary.
 *
 * <p>Never: a request beyond loopback.
 */
@NullMarked
package mujaz.bench.citizen;

import org.jspecify.annotations.NullMarked;
