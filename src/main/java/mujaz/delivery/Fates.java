package mujaz.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import org.jdbi.v3.core.result.RowView;

/** What became of the messages to a chat, and which stories it has heard of. Thread-safe. */
public final class Fates {
  private final Database database;

  public Fates(Database database) {
    this.database = database;
  }

  /** The stories that a chat has been sent, or is about to be, since a moment; and when. */
  public Map<StoryId, Instant> told(ChatId chat, Instant since) {
    Map<StoryId, Instant> told = new LinkedHashMap<>();
    stories(chat, since, List.of(State.SENT, State.WAITING, State.IN_FLIGHT, State.HELD), told);
    return told;
  }

  /** Whether any of these stories has been sent to anybody. */
  public boolean toldAnybody(Collection<StoryId> stories) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                stories.stream()
                    .anyMatch(
                        story ->
                            handle
                                .createQuery(
                                    """
                                    select 1 from bodies b join outbox o on o.body_id = b.id
                                    where ',' || b.stories || ',' like :story
                                      and o.state in ('sent', 'uncertain', 'in_flight') limit 1
                                    """)
                                .bind("story", "%," + story.value() + ",%")
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent()));
  }

  /** The stories whose message may never have arrived, and that no later one has told. */
  public Set<StoryId> missed(ChatId chat, Instant since) {
    Map<StoryId, Instant> missed = new LinkedHashMap<>();
    stories(chat, since, List.of(State.UNCERTAIN), missed);
    missed.keySet().removeAll(told(chat, since).keySet());
    return new LinkedHashSet<>(missed.keySet());
  }

  /**
   * Whether what was meant for a chat since a moment has certainly not arrived, so that the next
   * edition reaches back further; and since when that was to leave, which is its place in the row.
   */
  public Optional<Instant> unheard(ChatId chat, Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select min(next_attempt_at) from outbox where chat = :chat
                          and state in ('merged', 'unreachable') and created_at >= :since
                        """)
                    .bind("chat", chat.value())
                    .bind("since", since)
                    .mapTo(Instant.class)
                    .findOne());
  }

  private void stories(
      ChatId chat, Instant since, List<State> states, Map<StoryId, Instant> found) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.stories, o.created_at from outbox o
                        join bodies b on b.id = o.body_id
                        where o.chat = :chat and o.state in (<states>) and o.created_at > :since
                          and b.stories <> '' order by o.id
                        """)
                    .bind("chat", chat.value())
                    .bind("since", since)
                    .bindList("states", states.stream().map(State::word).toList())
                    .map(
                        row -> {
                          Instant at = row.getColumn("created_at", Instant.class);
                          ids(row).forEach(story -> found.put(story, at));
                          return at;
                        })
                    .list());
  }

  /** The stories that a body tells. */
  static List<StoryId> ids(RowView row) {
    String stories = row.getColumn("stories", String.class);
    return stories.isEmpty()
        ? List.of()
        : Arrays.stream(stories.split(",")).map(id -> new StoryId(Long.parseLong(id))).toList();
  }
}
