package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mujaz.story.StoryId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Followed stories that have gone on since their followers heard of them. Thread-safe. */
public final class Followers {
  private final Jdbi jdbi;

  /**
   * A follower who may have something to hear.
   *
   * @param followed the story as it was followed; it may be part of another by now
   * @param heardUntil up to when they have heard
   * @param card the message that news of it is a reply to; 0 for none
   * @param lastSeen when its newest report came
   */
  public record Follower(
      Subscriber reader,
      StoryId followed,
      StoryId story,
      Instant heardUntil,
      long card,
      Instant lastSeen) {}

  public Followers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of stories whose summary knows of their newest report. */
  public List<Follower> open(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.story_id, f.heard_until, coalesce(f.message_id, 0) as card,
                      n.id as now_id, n.last_seen, b.chat, b.language, b.region, b.zone, b.since,
                      b.preferences
                    from follows f join stories s on s.id = f.story_id
                      join stories n on n.id = coalesce(s.merged_into, s.id)
                      join subscribers b on b.chat = f.chat
                    where n.last_seen > f.heard_until and n.written_at >= n.last_seen
                      and b.standing = 'ACTIVE'
                    order by n.last_seen, f.chat limit :limit
                    """)
                .bind("limit", limit)
                .map(Followers::follower)
                .list());
  }

  /** The follower has heard up to there, as part of the caller's transaction. */
  public void heard(Handle handle, Follower follower) {
    handle
        .createUpdate(
            """
            update follows set heard_until = :until where chat = :chat and story_id = :story
            """)
        .bind("until", follower.lastSeen())
        .bind("chat", follower.reader().chat().value())
        .bind("story", follower.followed().value())
        .execute();
  }

  private static Follower follower(RowView row) {
    return new Follower(
        new Subscriber(
            new ChatId(row.getColumn("chat", String.class)),
            new Language(row.getColumn("language", String.class)),
            row.getColumn("region", String.class),
            ZoneId.of(row.getColumn("zone", String.class)),
            Standing.ACTIVE,
            row.getColumn("since", Instant.class),
            Preferences.ofJson(row.getColumn("preferences", String.class))),
        new StoryId(row.getColumn("story_id", Long.class)),
        new StoryId(row.getColumn("now_id", Long.class)),
        row.getColumn("heard_until", Instant.class),
        row.getColumn("card", Long.class),
        row.getColumn("last_seen", Instant.class));
  }
}
