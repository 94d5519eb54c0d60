/**
 * The command line's commands, one small class each.
 *
 * <p>Takes: arguments.
 *
 * <p>Gives: exit codes: 0 fine, 1 the work failed, 2 wrong use or wrong settings.
 *
 * <p>Never: work of its own; a command calls the road.
 */
@NullMarked
package mujaz.command;

import org.jspecify.annotations.NullMarked;
