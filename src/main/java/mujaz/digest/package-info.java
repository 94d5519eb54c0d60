/**
 * Chooses the stories of one edition.
 *
 * <p>Takes: a subscription's filter and the time since its last edition.
 *
 * <p>Gives: a {@link mujaz.digest.Digest}.
 *
 * <p>Never: layout or delivery.
 */
@NullMarked
package mujaz.digest;

import org.jspecify.annotations.NullMarked;
