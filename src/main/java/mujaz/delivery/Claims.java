package mujaz.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Taking what is due out of the outbox. Rows are claimed by conditional updates; PostgreSQL, which
 * several processes may share, skips rows that another is claiming (H2's {@code for update} would
 * lock every row that matches). The order of the query is that of the index outbox_due, which H2
 * uses for it only when all its columns are named.
 */
final class Claims {
  private static final int BODIES_AT_HAND = 128;

  private static final String DUE =
      """
      select o.id, o.chat, o.cause, o.attempts, o.body_id from outbox o
      where o.state = 'waiting' and o.lane = :lane and o.next_attempt_at <= :now
        and not exists (select 1 from outbox e where e.chat = o.chat and e.state = 'in_flight')
        and not exists (select 1 from outbox e where e.chat = o.chat and e.state = 'waiting'
          and e.id < o.id and e.lane <= o.lane)
      order by o.state, o.lane, o.next_attempt_at, o.id limit :limit
      """;

  private final Database database;
  private final String me;
  private final Map<Long, Message> bodies =
      new LinkedHashMap<>(BODIES_AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Message> eldest) {
          return size() > BODIES_AT_HAND;
        }
      };

  private record Due(long id, ChatId chat, String cause, int attempts, long body) {}

  Claims(Database database, String me) {
    this.database = database;
    this.me = me;
  }

  /** Part of the caller's transaction, who sees to it that the marks are on the disk. */
  List<Delivery> take(Handle handle, int limit, Instant now) {
    List<Delivery> mine = new ArrayList<>();
    for (Lane lane : List.of(Lane.ALERT, Lane.DIGEST)) {
      if (mine.size() < limit) {
        List<Due> due = due(handle, lane, now, limit - mine.size());
        mine.addAll(deliveries(handle, lane, mark(handle, due, now)));
      }
    }
    return mine;
  }

  private List<Due> due(Handle handle, Lane lane, Instant now, int limit) {
    return handle
        .createQuery(DUE + (database.isShared() ? " for update of o skip locked" : ""))
        .bind("lane", lane.rank())
        .bind("now", now)
        .bind("limit", limit)
        .map(
            row ->
                new Due(
                    row.getColumn("id", Long.class),
                    new ChatId(row.getColumn("chat", String.class)),
                    row.getColumn("cause", String.class),
                    row.getColumn("attempts", Integer.class),
                    row.getColumn("body_id", Long.class)))
        .list();
  }

  private List<Due> mark(Handle handle, List<Due> due, Instant now) {
    if (due.isEmpty()) {
      return due;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update outbox set state = 'in_flight', marked_at = :now, marked_by = :me
            where id = :id and state = 'waiting'
            """);
    due.forEach(row -> batch.bind("now", now).bind("me", me).bind("id", row.id()).add());
    int[] changed = batch.execute();
    List<Due> marked = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 1) {
        marked.add(due.get(i));
      }
    }
    return marked;
  }

  private List<Delivery> deliveries(Handle handle, Lane lane, List<Due> due) {
    return due.stream()
        .map(
            row ->
                new Delivery(
                    new DeliveryId(row.id()),
                    row.chat(),
                    row.cause(),
                    lane,
                    body(handle, row.body()),
                    row.attempts()))
        .toList();
  }

  /** Many chats get the same; it is read once. */
  private Message body(Handle handle, long id) {
    synchronized (bodies) {
      return bodies.computeIfAbsent(
          id,
          body ->
              MessageJson.read(
                  handle
                      .createQuery("select message from bodies where id = :id")
                      .bind("id", body)
                      .mapTo(String.class)
                      .one()));
    }
  }
}
