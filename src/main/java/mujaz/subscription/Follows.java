package mujaz.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Jdbi;

/** The stories that chats want to hear more of. Thread-safe. */
public final class Follows {
  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * One chat's wish.
   *
   * @param heardUntil up to when it has heard
   */
  public record Follow(StoryId story, Instant heardUntil) {}

  public Follows(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** The newest first. */
  public List<Follow> of(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select story_id, heard_until from follows where chat = :chat"
                        + " order by story_id desc")
                .bind("chat", chat.value())
                .map(
                    row ->
                        new Follow(
                            new StoryId(row.getColumn("story_id", Long.class)),
                            row.getColumn("heard_until", Instant.class)))
                .list());
  }

  public boolean has(ChatId chat, StoryId story) {
    return of(chat).stream().anyMatch(follow -> follow.story().equals(story));
  }

  /**
   * From now on.
   *
   * @param card the message that shows the story, which news of it is a reply to
   */
  public void add(ChatId chat, StoryId story, long card) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into follows (chat, story_id, heard_until, message_id)
                    values (:chat, :story, :now, :card) on conflict do nothing
                    """)
                .bind("chat", chat.value())
                .bind("story", story.value())
                .bind("now", time.instant())
                .bind("card", card)
                .execute());
  }

  public void remove(ChatId chat, StoryId story) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from follows where chat = :chat and story_id = :story")
                .bind("chat", chat.value())
                .bind("story", story.value())
                .execute());
  }
}
