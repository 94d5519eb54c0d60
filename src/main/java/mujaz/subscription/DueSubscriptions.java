package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.store.Database;
import mujaz.subscription.Subscriber.Standing;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The orders that are due, each with the terms on which it shares an edition with others, and their
 * move past it, very many at one stroke. Thread-safe.
 */
public final class DueSubscriptions {
  private static final String ORDERS =
      """
      select s.id, s.chat, s.filter, s.times, s.zone, s.next_due_at,
        s.previous_due_at, case when exists (select 1 from subscriptions o
          where o.chat = s.chat and o.id <> s.id) then null
          else s.memory_id end as memory, s.desk,
        b.language, b.region, b.zone as reader_zone, b.standing, b.preferences
      from subscriptions s join subscribers b on b.chat = s.chat
      """;

  private static final String MOVE =
      """
      update subscriptions set previous_due_at = :now, next_due_at = :next, memory_id = :memory
      where next_due_at = :was and id =\s""";

  private final Database database;
  private final Jdbi jdbi;

  /** One order that is due. */
  public record Due(long id, ChatId chat, Terms terms) {}

  public DueSubscriptions(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * The next that are due, the longest due first, without those that editors see before. A chat
   * with several orders has what it was told looked up, since each of them tells it something.
   *
   * @param over so many at the head are passed over
   */
  public List<Due> batch(Instant now, int limit, int over) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    ORDERS
                        + """
                    where s.next_due_at <= :now and not s.reviewed
                    order by s.next_due_at, s.id limit :limit offset :over
                    """)
                .bind("now", now)
                .bind("limit", limit)
                .bind("over", over)
                .setFetchSize(limit)
                .map(DueSubscriptions::due)
                .list());
  }

  /** Of chats that want translations, those that will be due by a moment, the soonest first. */
  public List<Due> translatedBy(Instant moment, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    ORDERS
                        + """
                    join translated_chats t on t.chat = s.chat
                    where s.next_due_at > :now and s.next_due_at <= :moment
                      and not s.reviewed and b.standing = 'ACTIVE'
                    order by s.next_due_at, s.id limit :limit
                    """)
                .bind("now", now)
                .bind("moment", moment)
                .bind("limit", limit)
                .map(DueSubscriptions::due)
                .list());
  }

  /** One order's move. */
  public record Move(long id, Terms terms, long memory) {}

  /**
   * Moves orders past their due moment, as part of the caller's transaction; those that have been
   * moved or changed since they were read stay as they are. Afterwards those that were moved are
   * the ones whose previous moment is {@code now}.
   *
   * @return how many were moved
   */
  public int moveOn(Handle handle, List<Move> moves, Instant now) {
    if (moves.isEmpty()) {
      return 0;
    }
    PreparedBatch batch =
        database.isShared() ? together(handle, moves, now) : oneByOne(handle, moves, now);
    return Arrays.stream(batch.execute()).sum();
  }

  /** PostgreSQL looks for a list of numbers in the index; H2 compares each row with all of it. */
  private static PreparedBatch together(Handle handle, List<Move> moves, Instant now) {
    Map<Alike, List<Long>> alike = new LinkedHashMap<>();
    for (Move move : moves) {
      Alike key = new Alike(move.terms(), move.memory());
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(move.id());
    }
    PreparedBatch batch = handle.prepareBatch(MOVE + "any(:ids)");
    alike.forEach(
        (key, ids) ->
            batch
                .bind("now", now)
                .bind("next", key.terms().next(now).orElse(null))
                .bind("memory", key.memory())
                .bind("was", key.terms().dueAt())
                .bindArray("ids", Long.class, ids)
                .add());
    return batch;
  }

  /** In the order of their numbers: H2 writes each page once. */
  private static PreparedBatch oneByOne(Handle handle, List<Move> moves, Instant now) {
    PreparedBatch batch = handle.prepareBatch(MOVE + ":id");
    Map<Terms, Optional<Instant>> next = new HashMap<>();
    for (Move move : moves) {
      Terms terms = move.terms();
      batch
          .bind("now", now)
          .bind("next", next.computeIfAbsent(terms, key -> key.next(now)).orElse(null))
          .bind("memory", move.memory())
          .bind("was", terms.dueAt())
          .bind("id", move.id())
          .add();
    }
    return batch;
  }

  private record Alike(Terms terms, long memory) {}

  /** Passes over orders of those who get nothing now; their first digest reaches back to here. */
  public void passOver(Handle handle, List<Due> orders, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update subscriptions set next_due_at = :next where id = :id and next_due_at = :was
            """);
    for (Due order : orders) {
      batch
          .bind("next", order.terms().next(now).orElse(null))
          .bind("id", order.id())
          .bind("was", order.terms().dueAt())
          .add();
    }
    if (!orders.isEmpty()) {
      batch.execute();
    }
  }

  private static Due due(RowView row) {
    ChatId chat = new ChatId(row.getColumn("chat", String.class));
    Reader reader =
        new Reader(
            chat.transport(),
            new Language(row.getColumn("language", String.class)),
            row.getColumn("region", String.class),
            ZoneId.of(row.getColumn("reader_zone", String.class)),
            Standing.valueOf(row.getColumn("standing", String.class)),
            row.getColumn("preferences", String.class));
    Terms terms =
        new Terms(
            row.getColumn("filter", String.class),
            row.getColumn("times", String.class),
            ZoneId.of(row.getColumn("zone", String.class)),
            row.getColumn("next_due_at", Instant.class),
            row.getColumn("previous_due_at", Instant.class).truncatedTo(ChronoUnit.MINUTES),
            row.getColumn("memory", Long.class),
            row.getColumn("desk", String.class),
            reader);
    return new Due(row.getColumn("id", Long.class), chat, terms);
  }
}
