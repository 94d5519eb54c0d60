package mujaz.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The sources that we follow, and how their polls went. Thread-safe. */
public final class Sources {
  private static final Duration HABIT = Duration.ofDays(7);

  private final Jdbi jdbi;
  private final InstantSource time;

  public Sources(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Follows an address, and polls it soon; the source that is there where it is followed already.
   * Chats that had it for themselves have this one from now on.
   */
  public Source add(
      String name, URI address, SourceKind kind, Language language, @Nullable Topic topic) {
    Instant now = time.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sources (name, address, host, kind, language, topic, paused,
                      next_poll_at, failures, added_at)
                    values (:name, :address, :host, :kind, :language, :topic, false, :now, 0, :now)
                    on conflict do nothing
                    """)
                .bind("name", name)
                .bind("address", address.toString())
                .bind("host", Host.of(address).toString())
                .bind("kind", kind.name())
                .bind("language", language.code())
                .bind("topic", topic == null ? null : topic.word())
                .bind("now", now)
                .execute());
    Source source = findByAddress(address).orElseGet(() -> again(name, address));
    new PrivateSources(jdbi, time).open(source);
    return source;
  }

  /** Follows what was removed with its articles kept. */
  private Source again(String name, URI address) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sources set name = :name, removed = false, paused = false, gone = false,
                      next_poll_at = :now where address = :address and is_private = false
                    """)
                .bind("name", name)
                .bind("now", time.instant())
                .bind("address", address.toString())
                .execute());
    return findByAddress(address).orElseThrow();
  }

  public Optional<Source> find(SourceId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sources where id = :id")
                .bind("id", id.value())
                .map(SourceRow::read)
                .findOne());
  }

  /** The source that is followed there, for all. */
  public Optional<Source> findByAddress(URI address) {
    return at(address, " and removed = false and is_private = false");
  }

  private Optional<Source> at(URI address, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sources where address = :address" + condition)
                .bind("address", address.toString())
                .map(SourceRow::read)
                .findOne());
  }

  /** All that are followed for all, by name; none of those that readers have for themselves. */
  public List<Source> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from sources where removed = false and is_private = false"
                        + " order by name, id")
                .map(SourceRow::read)
                .list());
  }

  /** Follows the feed to where it has permanently gone; false where another source is there. */
  public boolean move(SourceId id, URI address) {
    if (at(address, " and is_private = " + id.isPrivate()).isPresent()) {
      return false;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sources set address = :address, host = :host, etag = null,
                      last_modified = null, validators_of = null, moved_to = null, moved_times = 0
                    where id = :id
                    """)
                .bind("address", address.toString())
                .bind("host", Host.of(address).toString())
                .bind("id", id.value())
                .execute());
    return true;
  }

  public void rename(SourceId id, String name) {
    update("update sources set name = :value where id = :id", id, name);
  }

  public void pause(SourceId id) {
    update("update sources set paused = true where id = :id", id, "");
  }

  public void resume(SourceId id) {
    update("update sources set paused = false where id = :id", id, "");
    pollNow(id);
  }

  /** Polls it soon, also where it has said that it is gone. */
  public void pollNow(SourceId id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update sources set next_poll_at = :now, gone = false where id = :id")
                .bind("now", time.instant())
                .bind("id", id.value())
                .execute());
  }

  /**
   * Polls it soon, as a hub has asked: where it is well, and was not polled within the gap before.
   */
  public void pollSoon(SourceId id, Duration gap) {
    Instant now = time.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sources set next_poll_at = :now
                    where id = :id and next_poll_at > :now and failures = 0
                      and (last_success_at is null or last_success_at <= :before)
                    """)
                .bind("now", now)
                .bind("before", now.minus(gap))
                .bind("id", id.value())
                .execute());
  }

  /** Forgets a source with its articles; what others show of them too is theirs at their polls. */
  public void remove(SourceId id) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from items where source_id = :id
                  or article_id in (select id from articles where source_id = :id)
                  """)
              .bind("id", id.value())
              .execute();
          handle
              .createUpdate("delete from articles where source_id = :id")
              .bind("id", id.value())
              .execute();
          handle
              .createUpdate("delete from sources where id = :id")
              .bind("id", id.value())
              .execute();
        });
  }

  /** How many new items a day it brought in the last week, or since it was added. */
  public double itemsADay(SourceId id) {
    Instant now = time.instant();
    return jdbi.withHandle(
        handle -> {
          Instant added =
              handle
                  .createQuery("select added_at from sources where id = :id")
                  .bind("id", id.value())
                  .mapTo(Instant.class)
                  .findOne()
                  .orElse(now);
          Instant since = added.isAfter(now.minus(HABIT)) ? added : now.minus(HABIT);
          long fresh =
              handle
                  .createQuery(
                      """
                      select coalesce(sum(fresh), 0) from polls
                      where source_id = :id and polled_at >= :since
                      """)
                  .bind("id", id.value())
                  .bind("since", since)
                  .mapTo(Long.class)
                  .one();
          double days = Math.max(0.25, Duration.between(since, now).toSeconds() / 86_400.0);
          return fresh / days;
        });
  }

  /** Those of which only headlines and links are shown. */
  public Set<SourceId> linkOnly() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from sources where link_only")
                .mapTo(Long.class)
                .map(SourceId::new)
                .set());
  }

  /** What editors change of them. */
  public SourceEdits edits() {
    return new SourceEdits(jdbi);
  }

  /** The names of all, also of those that are not followed any more. */
  public Map<SourceId, String> names() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name from sources")
                .reduceRows(
                    new HashMap<>(),
                    (names, row) -> {
                      names.put(
                          new SourceId(row.getColumn("id", Long.class)),
                          row.getColumn("name", String.class));
                      return names;
                    }));
  }

  private void update(String sql, SourceId id, String value) {
    jdbi.useHandle(
        handle -> {
          var update = handle.createUpdate(sql).bind("id", id.value());
          if (sql.contains(":value")) {
            update.bind("value", value);
          }
          update.execute();
        });
  }
}
