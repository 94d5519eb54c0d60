/**
 * What admins say to run the service: people, invitations, broadcasts, figures, the audit log.
 *
 * <p>Takes: commands, presses and typed answers.
 *
 * <p>Gives: panels; every change on record.
 *
 * <p>Never: anything that is not asked of {@link mujaz.chat.Authority} first.
 */
@NullMarked
package mujaz.chat.admin;

import org.jspecify.annotations.NullMarked;
