/**
 * The stage of {@code bench citizen}: outlets with their items, what a request to one of them may
 * be, and what an answer obliges the reader to.
 *
 * <p>Takes: requests.
 *
 * <p>Gives: answers as the outlet's behaviour has them, and a ledger of rules kept and broken.
 *
 * <p>Never: a look at the program; all that is known of it are its requests.
 */
@NullMarked
package mujaz.bench.citizen.play;

import org.jspecify.annotations.NullMarked;
