package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mujaz.store.Database;
import mujaz.store.Json;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Messages that must reach a chat, kept until their fate is known. {@link #add} is part of the
 * caller's transaction and ignores a cause that is here already: that, and nothing in the senders,
 * is what makes a digest arrive once. Where a delivery stands is its {@link State}. Thread-safe.
 */
public final class Outbox {
  /** Under the rule at-least-once, a message is sent so often at most. */
  private static final int MOST_SENDS = 3;

  private final Database database;
  private final InstantSource time;
  private final Claims claims;
  private final String me;

  public Outbox(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
    this.me = ProcessHandle.current().pid() + "@" + time.instant().toEpochMilli();
    this.claims = new Claims(database, me);
  }

  /**
   * Puts the parts of one message into the outbox.
   *
   * @param cause with the chat, the send-once key; {@code alert:…} leaves ahead of the rest
   * @param stories what it tells, written down with the first part
   * @param after not sent before this moment
   * @return false where the chat has a message of this cause already
   */
  public boolean add(
      Handle handle,
      ChatId chat,
      String cause,
      List<Message> parts,
      List<StoryId> stories,
      Instant after) {
    boolean there =
        handle
            .createQuery("select 1 from outbox where chat = :chat and cause = :cause limit 1")
            .bind("chat", chat.value())
            .bind("cause", cause)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (there) {
      return false;
    }
    for (int part = 0; part < parts.size(); part++) {
      Mailing.Part said = new Mailing.Part(parts.get(part), part == 0 ? stories : List.of());
      handle
          .createUpdate(
              """
              insert into outbox (chat, cause, part, lane, body_id, state, attempts,
                next_attempt_at, created_at)
              values (:chat, :cause, :part, :lane, :body, 'waiting', 0, :after, :now)
              on conflict do nothing
              """)
          .bind("chat", chat.value())
          .bind("cause", cause)
          .bind("part", part)
          .bind("lane", Lane.of(cause).rank())
          .bind("body", Mailing.body(handle, said, time.instant()))
          .bind("after", after)
          .bind("now", time.instant())
          .execute();
    }
    if (!stories.isEmpty()) {
      handle
          .createUpdate("update subscriptions set memory_id = null where chat = :chat")
          .bind("chat", chat.value())
          .execute();
    }
    return true;
  }

  /**
   * Puts one message into the outbox of every chat that something is sent to, at one stroke.
   *
   * @return how many chats that are
   */
  public int addForAll(Handle handle, String cause, Message message) {
    return handle
        .createUpdate(
            """
            insert into outbox (chat, cause, part, lane, body_id, state, attempts,
              next_attempt_at, created_at)
            select chat, :cause, 0, :lane, :body, 'waiting', 0, :now, :now from subscribers
            where standing = 'ACTIVE' on conflict do nothing
            """)
        .bind("cause", cause)
        .bind("lane", Lane.of(cause).rank())
        .bind("body", Mailing.body(handle, new Mailing.Part(message, List.of()), time.instant()))
        .bind("now", time.instant())
        .execute();
  }

  /**
   * Takes deliveries that are due and marks them in flight, alerts before digests, the longest
   * waiting first: one a chat, and none for a chat that has one in flight or an earlier one still
   * waiting, so that order is kept. The marks are on the disk when this returns.
   */
  public List<Delivery> claim(int limit) {
    List<Delivery> claimed = turn(List.of(), limit);
    force();
    return claimed;
  }

  /**
   * Writes down what became of deliveries, and claims others, all in one transaction; none of these
   * may be begun before {@link #force}.
   */
  List<Delivery> turn(Collection<Settlement> settlements, int limit) {
    if (settlements.isEmpty() && limit <= 0) {
      return List.of();
    }
    Instant now = time.instant();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              settle(handle, settlements, now);
              return claims.take(handle, limit, now);
            });
  }

  /** Puts the marks on the disk. */
  void force() {
    database.force();
  }

  private static void settle(Handle handle, Collection<Settlement> settlements, Instant now) {
    if (settlements.isEmpty()) {
      return;
    }
    // What was sent is sent, even where another process had taken it for lost.
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update outbox set state = :state, message_id = :message,
              settled_at = :settled, problem = :problem, attempts = attempts + :tried,
              next_attempt_at = coalesce(:next, next_attempt_at)
            where id = :id and (state = 'in_flight' or (state = 'uncertain' and :sent = 1))
            """);
    for (Settlement s : settlements) {
      batch
          .bind("state", s.state().word())
          .bind("message", s.messageId())
          .bind("settled", s.state() == State.WAITING ? null : now)
          .bind("problem", problem(s.why()))
          .bind("tried", s.tried() ? 1 : 0)
          .bind("next", s.nextAttemptAt())
          .bind("sent", s.state() == State.SENT ? 1 : 0)
          .bind("id", s.id().value())
          .add();
    }
    batch.execute();
    settlements.stream()
        .filter(s -> s.state() != State.SENT && s.state() != State.WAITING)
        .forEach(s -> forgetMemory(handle, s.id()));
  }

  /** A chat that did not get what others got has a memory of its own again. */
  private static void forgetMemory(Handle handle, DeliveryId id) {
    handle
        .createUpdate(
            """
            update subscriptions set memory_id = null
            where chat = (select chat from outbox where id = :id)
            """)
        .bind("id", id.value())
        .execute();
  }

  private static @Nullable String problem(@Nullable Problem why) {
    return why == null ? null : Json.write(new Problem(why.key(), why.args(), null));
  }

  /**
   * After a crash: what another process left in flight is uncertain; under the rule at-least-once
   * it waits again, until it was tried so often that it is left alone.
   *
   * @return how many
   */
  public int recover(DeliverySettings.Rule rule) {
    String lost = "state = 'in_flight' and marked_by <> :me";
    int most = rule == DeliverySettings.Rule.ONCE ? 0 : MOST_SENDS - 1;
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "update subscriptions set memory_id = null where chat in"
                          + " (select chat from outbox where "
                          + lost
                          + ")")
                  .bind("me", me)
                  .execute();
              int again =
                  handle
                      .createUpdate(
                          "update outbox set state = 'waiting', attempts = attempts + 1"
                              + " where attempts < :most and "
                              + lost)
                      .bind("most", most)
                      .bind("me", me)
                      .execute();
              return again
                  + handle
                      .createUpdate(
                          "update outbox set state = 'uncertain', settled_at = :now,"
                              + " problem = :problem where "
                              + lost)
                      .bind("now", time.instant())
                      .bind("problem", problem(Problem.of("delivery.crash")))
                      .bind("me", me)
                      .execute();
            });
  }

  /** Whether editions have been waiting since before a moment. */
  public boolean isBehind(Instant moment) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select 1 from outbox where state = 'waiting' and lane = :lane
                          and next_attempt_at < :moment limit 1
                        """)
                    .bind("lane", Lane.DIGEST.rank())
                    .bind("moment", moment)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
  }

  /**
   * Takes back the editions that still wait, whole, for orders whose next one is due: one digest
   * takes their place, and their chats' memories are looked up anew.
   *
   * @return how many messages
   */
  public int merge(List<Long> orders) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int merged =
                  handle
                      .createUpdate(
                          """
                          update outbox set state = 'merged', settled_at = :now
                          where state = 'waiting' and cause like 'edition:%' and chat in
                              (select s.chat from unnest(cast(:orders as bigint array)) as i (id)
                                join subscriptions s on s.id = i.id)
                            and not exists (select 1 from outbox e where e.chat = outbox.chat
                              and e.cause = outbox.cause and e.state <> 'waiting')
                          """)
                      .bind("now", time.instant())
                      .bindArray("orders", Long.class, orders)
                      .execute();
              if (merged > 0) {
                handle
                    .createUpdate(
                        """
                        update subscriptions set memory_id = null where chat in
                          (select chat from outbox where state = 'merged' and settled_at = :now)
                        """)
                    .bind("now", time.instant())
                    .execute();
              }
              return merged;
            });
  }

  /** How many deliveries are in each state. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select state, count(*) as number from outbox group by state")
                    .map(
                        row ->
                            counts.put(
                                row.getColumn("state", String.class),
                                row.getColumn("number", Long.class)))
                    .list());
    return counts;
  }

  /**
   * Forgets deliveries from before a moment, the oldest first, a batch at a time. What still waits
   * from before it is no news any more.
   *
   * @return how many went
   */
  public int forgetBefore(Instant moment, int batch) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int gone = oldest(handle, "outbox", moment, batch);
              return gone + oldest(handle, "bodies", moment, batch);
            });
  }

  private static int oldest(Handle handle, String table, Instant moment, int batch) {
    return handle
        .createUpdate(
            "delete from "
                + table
                + " where created_at < :moment and id in (select id from "
                + table
                + " order by id limit :batch)")
        .bind("moment", moment)
        .bind("batch", batch)
        .execute();
  }
}
