/**
 * Coming and going: the first minute, help, stopping.
 *
 * <p>Takes: commands and presses.
 *
 * <p>Gives: greetings, and the steps that set a reader up.
 *
 * <p>Never: a dead end.
 */
@NullMarked
package mujaz.chat.welcome;

import org.jspecify.annotations.NullMarked;
