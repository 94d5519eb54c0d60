/**
 * What we follow: sources, their topics, and when each is polled next.
 *
 * <p>Takes: addresses that an admin chose.
 *
 * <p>Gives: sources that are due, and how each of them is doing.
 *
 * <p>Never: HTTP; a source knows nothing of what is served at its address.
 */
@NullMarked
package mujaz.source;

import org.jspecify.annotations.NullMarked;
