package mujaz.admin;

import java.time.Instant;
import mujaz.subscription.ChatId;

/**
 * A line of the audit log.
 *
 * @param who the person's private chat; {@code web:0} for the command line
 * @param what the action, as in the phrase {@code audit.<what>}
 * @param subject what it was done to, as it was called then
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Change(
    Instant at, ChatId who, String what, String subject, String before, String after) {}
