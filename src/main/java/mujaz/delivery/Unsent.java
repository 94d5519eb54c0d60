package mujaz.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import mujaz.store.Database;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Handle;

/**
 * What readers have not been sent yet, for who has to take something out of it. What editors alone
 * see is left as it is: they see it anew with each press. Thread-safe.
 */
public final class Unsent {
  private static final String WAITS = " state in ('waiting', 'held') ";

  private final Database database;
  private final InstantSource time;

  public Unsent(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  private record Body(long id, Message message, List<StoryId> stories) {}

  /**
   * Takes stories out of all that waits; a message that tells nothing any more is not sent, and the
   * chats are as if they had not been told.
   *
   * @param by gives the same message where it does not tell them
   * @param isEmpty whether a message tells nothing
   * @return how many different messages that were
   */
  public int without(Set<StoryId> stories, UnaryOperator<Message> by, Predicate<Message> isEmpty) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int changed = 0;
              for (long id : bodies(handle)) {
                changed += change(handle, body(handle, id), stories, by, isEmpty) ? 1 : 0;
              }
              return changed;
            });
  }

  private static List<Long> bodies(Handle handle) {
    return handle
        .createQuery(
            "select distinct body_id from outbox where"
                + WAITS
                + "and cause not like 'draft:%' and cause not like 'correction:%'")
        .mapTo(Long.class)
        .list();
  }

  private static Body body(Handle handle, long id) {
    return handle
        .createQuery("select message, stories from bodies where id = :id")
        .bind("id", id)
        .map(
            row ->
                new Body(
                    id, MessageJson.read(row.getColumn("message", String.class)), Fates.ids(row)))
        .one();
  }

  private boolean change(
      Handle handle,
      Body was,
      Set<StoryId> out,
      UnaryOperator<Message> by,
      Predicate<Message> isEmpty) {
    Message message = by.apply(was.message());
    List<StoryId> left = was.stories().stream().filter(story -> !out.contains(story)).toList();
    if (message.equals(was.message()) && left.equals(was.stories())) {
      return false;
    }
    handle
        .createUpdate(
            "update subscriptions set memory_id = null where chat in"
                + " (select chat from outbox where body_id = :body and"
                + WAITS
                + ")")
        .bind("body", was.id())
        .execute();
    if (left.isEmpty() && isEmpty.test(message)) {
      handle
          .createUpdate(
              "update outbox set state = 'merged', settled_at = :now where body_id = :body and"
                  + WAITS)
          .bind("now", time.instant())
          .bind("body", was.id())
          .execute();
    } else {
      // Under another number: bodies are kept at hand by theirs.
      handle
          .createUpdate("update outbox set body_id = :fresh where body_id = :body and" + WAITS)
          .bind("fresh", Mailing.body(handle, new Mailing.Part(message, left), time.instant()))
          .bind("body", was.id())
          .execute();
    }
    return true;
  }
}
