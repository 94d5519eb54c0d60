package mujaz.chat.inline;

import java.net.URI;
import mujaz.delivery.Message;
import org.jspecify.annotations.Nullable;

/**
 * A story to choose from a list, and what is said in the chat when it is chosen.
 *
 * @param about its sources, on a line
 * @param picture null for none
 */
public record InlineCard(
    String id, String title, String about, Message message, @Nullable URI picture) {}
