package mujaz.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.store.Json;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
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
   */
  public Source add(
      String name, URI address, SourceKind kind, Language language, @Nullable Topic topic) {
    Instant now = time.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sources (name, address, kind, language, topic, paused,
                      next_poll_at, failures, added_at)
                    values (:name, :address, :kind, :language, :topic, false, :now, 0, :now)
                    on conflict do nothing
                    """)
                .bind("name", name)
                .bind("address", address.toString())
                .bind("kind", kind.name())
                .bind("language", language.code())
                .bind("topic", topic == null ? null : topic.word())
                .bind("now", now)
                .execute());
    return findByAddress(address).orElseThrow();
  }

  public Optional<Source> find(SourceId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sources where id = :id")
                .bind("id", id.value())
                .map(Sources::source)
                .findOne());
  }

  public Optional<Source> findByAddress(URI address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sources where address = :address")
                .bind("address", address.toString())
                .map(Sources::source)
                .findOne());
  }

  /** All of them by name. */
  public List<Source> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from sources order by name, id")
                .map(Sources::source)
                .list());
  }

  /** Those to poll now, the longest due first. */
  public List<Source> due(Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from sources where paused = false and next_poll_at <= :now
                    order by paused, next_poll_at limit :limit
                    """)
                .bind("now", now)
                .bind("limit", limit)
                .map(Sources::source)
                .list());
  }

  /**
   * Takes a source for a poll: false where somebody else has it. It comes back as due after the
   * lease, should the poll never be recorded.
   */
  public boolean claim(Source source, Duration lease) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update sources set next_poll_at = :until
                        where id = :id and next_poll_at = :was and paused = false
                        """)
                    .bind("until", time.instant().plus(lease))
                    .bind("id", source.id().value())
                    .bind("was", source.polling().nextPollAt())
                    .execute())
        == 1;
  }

  /** Closes a poll. */
  public void record(SourceId id, Polling polling, int items, int fresh) {
    Problem problem = polling.problem();
    String stated = problem == null ? null : problemJson(problem);
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  update sources set next_poll_at = :next, etag = :etag, last_modified = :modified,
                    failures = :failures, problem = :problem, last_success_at = :success
                  where id = :id
                  """)
              .bind("next", polling.nextPollAt())
              .bind("etag", polling.etag())
              .bind("modified", polling.lastModified())
              .bind("failures", polling.failures())
              .bind("problem", stated)
              .bind("success", polling.lastSuccessAt())
              .bind("id", id.value())
              .execute();
          handle
              .createUpdate(
                  """
                  insert into polls (source_id, polled_at, items, fresh, problem)
                  select id, :now, :items, :fresh, :problem from sources where id = :id
                  """)
              .bind("now", time.instant())
              .bind("items", items)
              .bind("fresh", fresh)
              .bind("problem", stated)
              .bind("id", id.value())
              .execute();
        });
  }

  /** Says what language a source is written in, once its first feed has told. */
  public void learnLanguage(SourceId id, Language language) {
    update("update sources set language = :value where id = :id", id, language.code());
  }

  /** Follows the feed to where it has permanently gone; false where another source is there. */
  public boolean move(SourceId id, URI address) {
    if (findByAddress(address).isPresent()) {
      return false;
    }
    update(
        "update sources set address = :value, etag = null, last_modified = null where id = :id",
        id,
        address.toString());
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

  public void pollNow(SourceId id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update sources set next_poll_at = :now where id = :id")
                .bind("now", time.instant())
                .bind("id", id.value())
                .execute());
  }

  /** Forgets a source with its articles. */
  public void remove(SourceId id) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from items where source_id = :id")
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

  /** The cause is for the log alone. */
  private static String problemJson(Problem problem) {
    return Json.write(new Problem(problem.key(), problem.args(), null));
  }

  private static Source source(RowView row) {
    String problem = row.getColumn("problem", String.class);
    String topic = row.getColumn("topic", String.class);
    return new Source(
        new SourceId(row.getColumn("id", Long.class)),
        row.getColumn("name", String.class),
        URI.create(row.getColumn("address", String.class)),
        SourceKind.valueOf(row.getColumn("kind", String.class)),
        new Language(row.getColumn("language", String.class)),
        topic == null ? null : Topic.ofWord(topic).orElse(null),
        row.getColumn("paused", Boolean.class),
        new Polling(
            row.getColumn("next_poll_at", Instant.class),
            row.getColumn("etag", String.class),
            row.getColumn("last_modified", String.class),
            row.getColumn("failures", Integer.class),
            problem == null ? null : Json.read(problem, Problem.class),
            row.getColumn("last_success_at", Instant.class)));
  }
}
