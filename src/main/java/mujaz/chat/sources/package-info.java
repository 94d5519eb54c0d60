/**
 * What admins do with sources.
 *
 * <p>Takes: commands, presses and typed answers of admins.
 *
 * <p>Gives: previews and panels.
 *
 * <p>Never: anything for somebody who is no admin.
 */
@NullMarked
package mujaz.chat.sources;

import org.jspecify.annotations.NullMarked;
