package mujaz.subscription.own;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/**
 * What chats' own sources have brought that is to be sent at once; of a source that has become
 * public, when its holder has been told. Thread-safe.
 */
public final class OwnArrivals {
  /** So old, an item is no news any more. */
  private static final Duration STALE = Duration.ofDays(1);

  /** What has no summary by then gets none. */
  private static final Duration WRITING = Duration.ofMinutes(5);

  private static final String WAITING =
      """
      from own_sources o join sources s on s.id = o.source_id
        join articles a on a.source_id = o.source_id
        join stories t on t.id = a.story_id
      where o.manner in ('points', 'text') and a.id > o.sent_article_id
        and o.sent_article_id >= 0
        and a.news_at >= o.since and a.news_at >= :oldest
        and (t.written_at is not null or a.seen_at < :written)
      """;

  private final Jdbi jdbi;

  public OwnArrivals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The private sources of which a chat may see what they bring. */
  public Set<SourceId> open(ChatId chat) {
    return new HashSet<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select source_id from own_sources where chat = :chat and source_id < 0")
                    .bind("chat", chat.value())
                    .mapTo(Long.class)
                    .map(SourceId::new)
                    .list()));
  }

  /** The chats for which something waits. */
  public List<ChatId> chats(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select distinct o.chat " + WAITING + " order by o.chat")
                .bind("oldest", now.minus(STALE))
                .bind("written", now.minus(WRITING))
                .mapTo(String.class)
                .map(ChatId::new)
                .list());
  }

  /** What waits for a chat, the oldest first. */
  public List<Arrival> of(ChatId chat, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select o.id, s.name, o.manner, s.link_only, a.id as article, a.story_id "
                        + WAITING
                        + " and o.chat = :chat order by a.id limit :limit")
                .bind("chat", chat.value())
                .bind("oldest", now.minus(STALE))
                .bind("written", now.minus(WRITING))
                .bind("limit", limit)
                .map(OwnArrivals::read)
                .list());
  }

  /** These are on their way; part of the caller's transaction. */
  public void sent(Handle handle, List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      handle
          .createUpdate(
              """
              update own_sources set sent_article_id = :article
              where id = :id and sent_article_id < :article
              """)
          .bind("article", arrival.article().value())
          .bind("id", arrival.own())
          .execute();
    }
  }

  private static Arrival read(RowView row) {
    return new Arrival(
        row.getColumn("id", Long.class),
        row.getColumn("name", String.class),
        new ArticleId(row.getColumn("article", Long.class)),
        new StoryId(row.getColumn("story_id", Long.class)),
        row.getColumn("manner", String.class).equals(Manner.TEXT.word())
            && !row.getColumn("link_only", Boolean.class));
  }
}
