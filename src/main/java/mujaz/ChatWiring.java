package mujaz;

import java.util.List;
import mujaz.chat.ChatParts;
import mujaz.chat.Conversation;
import mujaz.chat.admin.Broadcasting;
import mujaz.chat.admin.PeopleKeeping;
import mujaz.chat.admin.Running;
import mujaz.chat.card.Cards;
import mujaz.chat.choosing.Choosing;
import mujaz.chat.own.Own;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.reading.Reading;
import mujaz.chat.sources.SourceDesk;
import mujaz.chat.sources.SourceKeeping;
import mujaz.chat.welcome.Welcome;
import mujaz.chat.why.Why;
import mujaz.subscription.Follows;

/** The conversation with all its chapters. */
public final class ChatWiring {
  private ChatWiring() {}

  /**
   * @param records what answers why
   * @param follows who follows which story
   * @param casting puts a broadcast into the outbox
   * @param aSecond how many messages go out in a second
   */
  public static Conversation conversation(
      ChatParts parts,
      DigestLayout layout,
      Why.Records records,
      Follows follows,
      SourceDesk desk,
      Broadcasting.Sending casting,
      int aSecond) {
    Choosing choosing = new Choosing(parts);
    return new Conversation(
        parts,
        List.of(
            new Welcome(parts),
            new Own(parts),
            new Reading(parts, layout),
            new Why(parts, records),
            new Cards(parts, new Cards.Records(follows, records.articles()), layout.stories()),
            choosing,
            new SourceKeeping(parts, desk, choosing.sources()),
            new PeopleKeeping(parts),
            new Running(parts),
            new Broadcasting(parts, casting, aSecond)));
  }
}
