package mujaz;

import java.util.List;
import mujaz.chat.ChatParts;
import mujaz.chat.Conversation;
import mujaz.chat.choosing.Choosing;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.reading.Reading;
import mujaz.chat.sources.SourceKeeping;
import mujaz.chat.welcome.Welcome;

/** The conversation with all its chapters. */
public final class ChatWiring {
  private ChatWiring() {}

  public static Conversation conversation(ChatParts parts, DigestLayout layout) {
    Choosing choosing = new Choosing(parts);
    return new Conversation(
        parts,
        List.of(
            new Welcome(parts),
            new Reading(parts, layout),
            choosing,
            new SourceKeeping(parts, choosing.sources())));
  }
}
