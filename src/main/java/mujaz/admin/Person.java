package mujaz.admin;

import java.time.Instant;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;

/**
 * Somebody about whom an admin has decided something.
 *
 * @param id the person's private chat, which no name changes
 * @param aMinute how much they may say in a minute; 0 for what everybody may
 */
public record Person(ChatId id, Role role, int aMinute, Instant since) {}
