package mujaz.subscription.own;

import java.net.URI;
import mujaz.source.SourceId;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A source that a chat has added for itself.
 *
 * @param id what the chat's buttons call it
 * @param source below zero where it is private; else one that is followed for all
 * @param problem what ails it; null where it is well
 */
public record OwnSource(
    long id, SourceId source, String name, URI address, Manner manner, @Nullable Problem problem) {}
