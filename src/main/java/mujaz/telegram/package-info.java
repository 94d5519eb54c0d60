/**
 * Transport and updates over TelegramBots.
 *
 * <p>Takes: messages; Telegram's updates.
 *
 * <p>Gives: delivery results; utterances.
 *
 * <p>Never: a decision about what to say.
 */
@NullMarked
package mujaz.telegram;

import org.jspecify.annotations.NullMarked;
