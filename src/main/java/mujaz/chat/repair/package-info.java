/**
 * What may be wrong, and what is done about it.
 *
 * <p>Takes: readers' reports, and what editors and admins decide.
 *
 * <p>Gives: a queue, stories put together and taken apart by hand, and dated notes.
 *
 * <p>Never: a change that nobody is told of.
 */
@NullMarked
package mujaz.chat.repair;

import org.jspecify.annotations.NullMarked;
