package mujaz;

import java.util.List;
import mujaz.article.Articles;
import mujaz.chat.ChatParts;
import mujaz.chat.Conversation;
import mujaz.chat.admin.Broadcasting;
import mujaz.chat.admin.PeopleKeeping;
import mujaz.chat.admin.Running;
import mujaz.chat.card.Cards;
import mujaz.chat.choosing.Choosing;
import mujaz.chat.desk.DeskKeeping;
import mujaz.chat.desk.DeskParts;
import mujaz.chat.desk.DraftLayout;
import mujaz.chat.desk.DraftPanel;
import mujaz.chat.house.Dressing;
import mujaz.chat.mine.Mine;
import mujaz.chat.own.Own;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.reading.Reading;
import mujaz.chat.repair.ByHand;
import mujaz.chat.repair.Repairs;
import mujaz.chat.repair.Withdrawal;
import mujaz.chat.sources.SourceDesk;
import mujaz.chat.sources.SourceKeeping;
import mujaz.chat.welcome.Welcome;
import mujaz.chat.why.Why;
import mujaz.delivery.Fates;
import mujaz.delivery.Posts;
import mujaz.delivery.Unsent;
import mujaz.digest.draft.Drafts;
import mujaz.ingest.StoryDesk;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.subscription.Follows;
import mujaz.subscription.desk.Desks;
import mujaz.text.Phrasebook;

/** The conversation with all its chapters. */
public final class ChatWiring {
  private ChatWiring() {}

  /** What the desks of channels work with. */
  public static DeskParts desk(
      ChatParts parts, Database database, Fates fates, DigestLayout layout) {
    DraftLayout drafts =
        new DraftLayout(
            parts.editor(), parts.subscribers(), parts.courier(), fates, layout, parts.time());
    return new DeskParts(
        new Desks(database.jdbi(), parts.subscriptions()),
        new Drafts(database.jdbi(), parts.time()),
        new Posts(database.jdbi(), parts.time()),
        drafts,
        new DraftPanel(parts.phrases(), drafts));
  }

  /** What stories are repaired with. */
  static ByHand byHand(
      StoryDesk desk, Stories stories, Articles articles, Unsent unsent, Phrasebook phrases) {
    return new ByHand(articles, desk, new Withdrawal(desk, stories, unsent, phrases));
  }

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
      DeskParts channels,
      ByHand byHand,
      Broadcasting.Sending casting,
      int aSecond) {
    Choosing choosing = new Choosing(parts);
    Mine mine = new Mine(parts);
    return new Conversation(
        parts,
        List.of(
            new Welcome(parts),
            new Own(parts),
            new Reading(parts, layout, new Dressing(parts, channels.desks())),
            new Why(parts, records),
            new Cards(parts, new Cards.Records(follows, records.articles()), layout.stories()),
            choosing,
            new SourceKeeping(
                parts,
                desk,
                new SourceKeeping.ForReaders(choosing.sources(), mine.adding(), mine.lists())),
            mine,
            new PeopleKeeping(parts),
            new DeskKeeping(parts, channels),
            new Repairs(parts, byHand),
            new Running(parts),
            new Broadcasting(parts, casting, aSecond)));
  }
}
