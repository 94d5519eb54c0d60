/**
 * Why: what came of what was read, and of what was sent.
 *
 * <p>Takes: a message that was replied to, words or a link; an admin's number of a chat.
 *
 * <p>Gives: when and from whom a story was fetched, what it was grouped with, what became of each
 * message, and what kept a story away.
 *
 * <p>Never: another chat's record to who is no admin.
 */
@NullMarked
package mujaz.chat.why;

import org.jspecify.annotations.NullMarked;
