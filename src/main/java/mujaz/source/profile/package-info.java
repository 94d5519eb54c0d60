/**
 * What is said of a source besides its address: who is behind it, what it weighs, and how its texts
 * are treated.
 *
 * <p>Takes: what editors choose, and what starter packs state.
 *
 * <p>Gives: profiles, kept with their sources.
 *
 * <p>Never: anything that a poll finds out.
 */
@NullMarked
package mujaz.source.profile;

import org.jspecify.annotations.NullMarked;
