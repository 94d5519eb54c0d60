/**
 * Who comes in to the dashboard, and for how long.
 *
 * <p>Takes: one-time links that the bot has sent, and cookies.
 *
 * <p>Gives: sessions of a person, whose role is asked anew at each request.
 *
 * <p>Never: a password, or a session that was known before somebody signed in.
 */
@NullMarked
package mujaz.web.door;

import org.jspecify.annotations.NullMarked;
