package mujaz.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.store.Database;
import mujaz.store.Json;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** What was meant for a chat, and what became of each message, for who asks why. Thread-safe. */
public final class History {
  /** A part tells of the stories that the first part of its message names. */
  private static final String FATES =
      """
      select o.id, o.cause, o.part, o.state, o.created_at, o.settled_at, o.problem,
        coalesce(b.stories, '') as stories
      from outbox o left join outbox f on f.chat = o.chat and f.cause = o.cause and f.part = 0
        left join bodies b on b.id = f.body_id
      where o.chat = :chat\s""";

  private static final int ALL = 1_000;

  private final Database database;

  /**
   * One delivery's fate.
   *
   * @param cause {@code edition:…}, {@code alert:…}, {@code broadcast:…}, {@code problem:…}
   * @param made when it was put into the outbox
   * @param settled when its fate was decided; null where it is not
   * @param why null where there is nothing to explain
   */
  public record Fate(
      DeliveryId id,
      String cause,
      int part,
      State state,
      Instant made,
      @Nullable Instant settled,
      @Nullable Problem why,
      List<StoryId> stories) {
    public Fate {
      stories = List.copyOf(stories);
    }

    /** What kind of message it is: the first word of its cause. */
    public String kind() {
      return cause.split(":", 2)[0];
    }
  }

  public History(Database database) {
    this.database = database;
  }

  /** What was last meant for a chat, the newest first. */
  public List<Fate> latest(ChatId chat, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(FATES + "order by o.id desc limit :limit")
                    .bind("chat", chat.value())
                    .bind("limit", limit)
                    .map(History::fate)
                    .list());
  }

  /** A fate, and whose. */
  public record ToChat(ChatId chat, Fate fate) {}

  /** What was last meant for anybody, the newest first. */
  public List<ToChat> newest(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select o.*, '' as stories from outbox o order by o.id desc limit :limit")
                    .bind("limit", limit)
                    .map(
                        row ->
                            new ToChat(new ChatId(row.getColumn("chat", String.class)), fate(row)))
                    .list());
  }

  /** The messages to a chat that tell of a story, under whichever of its ids; newest first. */
  public List<Fate> about(ChatId chat, Collection<StoryId> story) {
    return latest(chat, ALL).stream()
        .filter(fate -> fate.part() == 0 && fate.stories().stream().anyMatch(story::contains))
        .toList();
  }

  /** One of a chat's deliveries. */
  public Optional<Fate> find(ChatId chat, DeliveryId id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(FATES + "and o.id = :id")
                    .bind("chat", chat.value())
                    .bind("id", id.value())
                    .map(History::fate)
                    .findOne());
  }

  /** The delivery that is that message in the chat; empty for an answer, which is not kept. */
  public Optional<Fate> ofMessage(ChatId chat, long messageId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(FATES + "and o.message_id = :message order by o.id desc limit 1")
                    .bind("chat", chat.value())
                    .bind("message", messageId)
                    .map(History::fate)
                    .findOne());
  }

  /** How many of a chat's deliveries are in each state; states that none is in are left out. */
  public Map<State, Long> counts(ChatId chat) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "select state, count(*) as number from outbox where chat = :chat"
                            + " group by state")
                    .bind("chat", chat.value())
                    .map(
                        row ->
                            counts.put(
                                State.ofWord(row.getColumn("state", String.class)),
                                row.getColumn("number", Long.class)))
                    .list());
    return counts;
  }

  private static Fate fate(RowView row) {
    String problem = row.getColumn("problem", String.class);
    return new Fate(
        new DeliveryId(row.getColumn("id", Long.class)),
        row.getColumn("cause", String.class),
        row.getColumn("part", Integer.class),
        State.ofWord(row.getColumn("state", String.class)),
        row.getColumn("created_at", Instant.class),
        row.getColumn("settled_at", Instant.class),
        problem == null ? null : Json.read(problem, Problem.class),
        Fates.ids(row));
  }
}
