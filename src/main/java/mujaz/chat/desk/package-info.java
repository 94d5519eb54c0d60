/**
 * The desk of a channel: what goes out in its name, and what is done about it afterwards.
 *
 * <p>Takes: what its administrators choose, and what its editors press and write.
 *
 * <p>Gives: panels, drafts as they would be posted, and changes of what was posted.
 *
 * <p>Never: anything for somebody who neither runs the channel nor is at its desk.
 */
@NullMarked
package mujaz.chat.desk;

import org.jspecify.annotations.NullMarked;
