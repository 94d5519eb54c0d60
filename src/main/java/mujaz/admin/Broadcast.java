package mujaz.admin;

import java.time.Instant;

/**
 * A message of an admin to many.
 *
 * @param audience how many chats it goes to
 * @param sent how many of them have it
 * @param waiting how many will get it yet
 * @param failed what was refused, could not be reached, or is uncertain
 */
public record Broadcast(long id, Instant at, long audience, long sent, long waiting, long failed) {}
