/**
 * Who may do what, and what they did: people and their roles, the audit log, invitations,
 * broadcasts, figures about the service.
 *
 * <p>Takes: decisions of admins.
 *
 * <p>Gives: roles that every action asks for; a record of every change.
 *
 * <p>Never: words to a person; those are the conversation's and the pages'.
 */
@NullMarked
package mujaz.admin;

import org.jspecify.annotations.NullMarked;
