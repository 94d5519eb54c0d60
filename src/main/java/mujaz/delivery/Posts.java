package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** What has been sent and can still be changed where it stands. Thread-safe. */
public final class Posts {
  private static final String SENT =
      """
      select o.id, o.chat, o.message_id, o.body_id, o.settled_at, b.message
      from outbox o join bodies b on b.id = o.body_id
      where o.state = 'sent' and o.message_id is not null\s""";

  private final Jdbi jdbi;
  private final InstantSource time;

  public Posts(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  public Optional<Post> find(DeliveryId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SENT + "and o.id = :id")
                .bind("id", id.value())
                .map(Posts::post)
                .findOne());
  }

  /** The newest of an order's digests, the last message first. */
  public List<Post> latest(ChatId chat, long order, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SENT + "and o.chat = :chat and o.cause like :cause order by o.id desc limit :n")
                .bind("chat", chat.value())
                .bind("cause", "edition:" + order + ":%")
                .bind("n", limit)
                .map(Posts::post)
                .list());
  }

  /**
   * Writes down that a message says something else from now on.
   *
   * @return what it is now; empty where somebody else has changed it since it was read
   */
  public Optional<Post> change(Post seen, Message message) {
    return jdbi.inTransaction(
        handle -> {
          List<StoryId> stories =
              handle
                  .createQuery("select stories from bodies where id = :id")
                  .bind("id", seen.body())
                  .map(Fates::ids)
                  .one();
          long body = Mailing.body(handle, new Mailing.Part(message, stories), time.instant());
          int changed =
              handle
                  .createUpdate(
                      "update outbox set body_id = :body where id = :id and body_id = :was")
                  .bind("body", body)
                  .bind("id", seen.id().value())
                  .bind("was", seen.body())
                  .execute();
          return changed == 0
              ? Optional.empty()
              : Optional.of(
                  new Post(seen.id(), seen.chat(), seen.messageId(), body, seen.at(), message));
        });
  }

  /** It could not be changed in its chat: it says what it said. */
  public void takeBack(Post changed, Post before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update outbox set body_id = :was where id = :id and body_id = :body")
                .bind("was", before.body())
                .bind("id", changed.id().value())
                .bind("body", changed.body())
                .execute());
  }

  /** It could not be changed where it stood, and stands under another number now. */
  public void movedTo(Post post, long messageId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update outbox set message_id = :message where id = :id")
                .bind("message", messageId)
                .bind("id", post.id().value())
                .execute());
  }

  private static Post post(RowView row) {
    return new Post(
        new DeliveryId(row.getColumn("id", Long.class)),
        new ChatId(row.getColumn("chat", String.class)),
        row.getColumn("message_id", Long.class),
        row.getColumn("body_id", Long.class),
        row.getColumn("settled_at", Instant.class),
        MessageJson.read(row.getColumn("message", String.class)));
  }
}
