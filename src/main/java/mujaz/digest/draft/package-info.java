/**
 * Digests that editors see before they go out.
 *
 * <p>Takes: the stories that were chosen for a slot.
 *
 * <p>Gives: what the editors make of them, and what they decide.
 *
 * <p>Never: who may decide.
 */
@NullMarked
package mujaz.digest.draft;

import org.jspecify.annotations.NullMarked;
