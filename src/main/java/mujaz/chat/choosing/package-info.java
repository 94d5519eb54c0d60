/**
 * What a reader chooses: languages, topics, sources, times, city.
 *
 * <p>Takes: commands, presses and typed answers.
 *
 * <p>Gives: panels that edit themselves.
 *
 * <p>Never: stories.
 */
@NullMarked
package mujaz.chat.choosing;

import org.jspecify.annotations.NullMarked;
