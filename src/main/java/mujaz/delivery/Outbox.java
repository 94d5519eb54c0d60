package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Messages that must reach a chat, kept until their fate is known. {@link #add} is part of the
 * caller's transaction and ignores a cause that is here already: that, and nothing in the senders,
 * is what makes a digest arrive once.
 *
 * <p>A delivery is {@code waiting}, then {@code in_flight} while it is being sent, then one of
 * {@code sent}, {@code uncertain}, {@code rejected}, {@code unreachable}. Rows are claimed by
 * conditional updates, which both databases do without locking their neighbours. Thread-safe.
 */
public final class Outbox {
  private static final String WAITING = "waiting";
  private static final String IN_FLIGHT = "in_flight";

  private final Database database;
  private final InstantSource time;

  public Outbox(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  /**
   * Puts the parts of one message into the outbox.
   *
   * @param cause with the chat, the send-once key
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
    String told =
        stories.stream().map(story -> "" + story.value()).collect(Collectors.joining(","));
    for (int part = 0; part < parts.size(); part++) {
      long body =
          handle
              .createUpdate("insert into bodies (message, stories) values (:message, :stories)")
              .bind("message", MessageJson.write(parts.get(part)))
              .bind("stories", part == 0 ? told : "")
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
      handle
          .createUpdate(
              """
              insert into outbox (chat, cause, part, body_id, state, attempts, next_attempt_at,
                created_at)
              values (:chat, :cause, :part, :body, 'waiting', 0, :after, :now)
              on conflict do nothing
              """)
          .bind("chat", chat.value())
          .bind("cause", cause)
          .bind("part", part)
          .bind("body", body)
          .bind("after", after)
          .bind("now", time.instant())
          .execute();
    }
    return true;
  }

  /**
   * Takes deliveries that are due and marks them in flight, the longest waiting first: one a chat,
   * and none for a chat that has one in flight or an earlier one still waiting, so that order is
   * kept. The marks are on the disk when this returns.
   */
  public List<Delivery> claim(int limit) {
    Instant now = time.instant();
    List<Delivery> claimed =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  List<Delivery> mine = new ArrayList<>();
                  Set<ChatId> chats = new HashSet<>();
                  for (Delivery due : due(handle, now, limit)) {
                    if (chats.add(due.to()) && mark(handle, due, now)) {
                      mine.add(due);
                    }
                  }
                  return mine;
                });
    if (!claimed.isEmpty()) {
      database.force();
    }
    return claimed;
  }

  private static List<Delivery> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            """
            select o.id, o.chat, o.attempts, o.next_attempt_at, b.message
            from outbox o join bodies b on b.id = o.body_id
            where o.state = 'waiting' and o.next_attempt_at <= :now
              and not exists (select 1 from outbox e where e.chat = o.chat and e.id < o.id
                and e.state in ('waiting', 'in_flight'))
              and not exists (select 1 from subscribers s where s.chat = o.chat
                and s.standing <> 'ACTIVE')
            order by o.state, o.next_attempt_at, o.id limit :limit
            """)
        .bind("now", now)
        .bind("limit", limit)
        .map(Outbox::delivery)
        .list();
  }

  private static boolean mark(Handle handle, Delivery due, Instant now) {
    return handle
            .createUpdate(
                """
                update outbox set state = 'in_flight', marked_at = :now
                where id = :id and state = 'waiting'
                """)
            .bind("now", now)
            .bind("id", due.id().value())
            .execute()
        == 1;
  }

  /** It arrived. */
  public void sent(DeliveryId id, long messageId) {
    settle(id, "sent", messageId, null);
  }

  /** It may have arrived. */
  public void uncertain(DeliveryId id, Problem why) {
    settle(id, "uncertain", null, why);
  }

  /** The message was refused for ever. */
  public void rejected(DeliveryId id, Problem why) {
    settle(id, "rejected", null, why);
  }

  /** The chat takes nothing from us: this one is settled, and what waits for the chat stays. */
  public void unreachable(DeliveryId id, Problem why) {
    settle(id, "unreachable", null, why);
  }

  /** It was not accepted: it waits again. */
  public void again(DeliveryId id, Duration after, Problem why) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set state = 'waiting', attempts = attempts + 1,
                          next_attempt_at = :next, marked_at = null, problem = :problem
                        where id = :id and state = 'in_flight'
                        """)
                    .bind("next", time.instant().plus(after))
                    .bind("problem", why.key())
                    .bind("id", id.value())
                    .execute());
  }

  /** It was never begun: it waits as before, and is not tried for so long. */
  public void back(DeliveryId id, Duration after) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set state = 'waiting', marked_at = null,
                          next_attempt_at = :next where id = :id and state = 'in_flight'
                        """)
                    .bind("next", time.instant().plus(after))
                    .bind("id", id.value())
                    .execute());
  }

  /**
   * After a crash: what was in flight is uncertain, or waits again under the rule at-least-once.
   *
   * @return how many
   */
  public int recover(DeliverySettings.Rule rule) {
    String state = rule == DeliverySettings.Rule.ONCE ? "uncertain" : WAITING;
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set state = :state, settled_at = :now,
                          problem = :problem where state = :flying
                        """)
                    .bind("state", state)
                    .bind("flying", IN_FLIGHT)
                    .bind("problem", "delivery.crash")
                    .bind("now", time.instant())
                    .execute());
  }

  /** The stories that a chat has been sent, or may have been, since a moment. */
  public Set<StoryId> told(ChatId chat, Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.stories from outbox o join bodies b on b.id = o.body_id
                        where o.chat = :chat and o.created_at > :since and b.stories <> ''
                          and o.state in ('sent', 'waiting', 'in_flight')
                        """)
                    .bind("chat", chat.value())
                    .bind("since", since)
                    .mapTo(String.class)
                    .list())
        .stream()
        .flatMap(stories -> Arrays.stream(stories.split(",")))
        .map(story -> new StoryId(Long.parseLong(story)))
        .collect(Collectors.toSet());
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

  /** Forgets deliveries that were settled before a moment, a batch at a time; how many went. */
  public int forgetBefore(Instant moment, int batch) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int gone =
                  handle
                      .createUpdate(
                          """
                          delete from outbox where id in (select id from outbox
                            where settled_at < :moment order by id limit :batch)
                          """)
                      .bind("moment", moment)
                      .bind("batch", batch)
                      .execute();
              handle.execute(
                  """
                  delete from bodies where not exists
                    (select 1 from outbox o where o.body_id = bodies.id)
                  """);
              return gone;
            });
  }

  private void settle(
      DeliveryId id, String state, @Nullable Long messageId, @Nullable Problem problem) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set state = :state, message_id = :message, settled_at = :now,
                          problem = :problem where id = :id and state = 'in_flight'
                        """)
                    .bind("state", state)
                    .bind("message", messageId)
                    .bind("now", time.instant())
                    .bind("problem", problem == null ? null : problem.key())
                    .bind("id", id.value())
                    .execute());
  }

  private static Delivery delivery(RowView row) {
    return new Delivery(
        new DeliveryId(row.getColumn("id", Long.class)),
        new ChatId(row.getColumn("chat", String.class)),
        MessageJson.read(row.getColumn("message", String.class)),
        row.getColumn("attempts", Integer.class),
        row.getColumn("next_attempt_at", Instant.class));
  }
}
