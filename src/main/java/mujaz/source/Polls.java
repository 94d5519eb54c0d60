package mujaz.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import mujaz.store.GroupCommit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The sources as those see them who poll: which are due, and who has them. Thread-safe. */
public final class Polls {
  private static final String DUE =
      "from sources where paused = false and gone = false and next_poll_at <= :now"
          + " and (is_private = false"
          + " or exists (select 1 from own_sources o where o.source_id = sources.id))";

  private final Jdbi jdbi;
  private final GroupCommit commits;
  private final InstantSource time;

  public Polls(Jdbi jdbi, InstantSource time) {
    this(jdbi, new GroupCommit(jdbi), time);
  }

  Polls(Jdbi jdbi, GroupCommit commits, InstantSource time) {
    this.jdbi = jdbi;
    this.commits = commits;
    this.time = time;
  }

  /**
   * Those to poll now, the longest due first.
   *
   * @param without hosts that have no place, or want to be left alone
   */
  public List<Source> due(int limit, Collection<String> without) {
    return due("select * " + DUE + others(without), limit, without, query -> query);
  }

  /**
   * The same, but no more of one host than it has places: where very many of few hosts are due, the
   * others come all the same. It looks at all that are due, and costs accordingly.
   */
  public List<Source> dueOfMany(int limit, int perHost, Collection<String> without) {
    String turns =
        "select * from (select sources.*, row_number() over"
            + " (partition by host order by next_poll_at) as turn "
            + DUE
            + others(without)
            + ") as due where turn <= :places";
    return due(turns, limit, without, query -> query.bind("places", perHost));
  }

  private static String others(Collection<String> without) {
    return without.isEmpty() ? "" : " and host not in (<without>)";
  }

  private List<Source> due(
      String select, int limit, Collection<String> without, UnaryOperator<Query> more) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(select + " order by next_poll_at limit :limit")
                  .bind("now", time.instant())
                  .bind("limit", limit);
          if (!without.isEmpty()) {
            query.bindList("without", List.copyOf(without));
          }
          return more.apply(query).map(SourceRow::read).list();
        });
  }

  /** Whether any source is due, whether or not its host has a place. */
  public boolean areAnyDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id " + DUE + " limit 1")
                .bind("now", time.instant())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /**
   * Takes sources for a poll: false where somebody else has one. Each comes back as due after the
   * lease, should its poll never be recorded.
   */
  public boolean[] claim(List<Source> sources, Duration lease) {
    int[] counts =
        commits.run(
            handle -> {
              var batch =
                  handle.prepareBatch(
                      """
                      update sources set next_poll_at = :until
                      where id = :id and next_poll_at = :was and paused = false and gone = false
                      """);
              Instant until = time.instant().plus(lease);
              for (Source source : sources) {
                batch
                    .bind("until", until)
                    .bind("id", source.id().value())
                    .bind("was", source.polling().nextPollAt())
                    .add();
              }
              return batch.execute();
            });
    boolean[] taken = new boolean[counts.length];
    for (int i = 0; i < counts.length; i++) {
      taken[i] = counts[i] == 1;
    }
    return taken;
  }

  /**
   * Forgets how polls went before that, the oldest first, a batch at a time; returns how many went.
   */
  public int forgetBefore(Instant moment, int batch) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from polls where polled_at < :moment
                      and id in (select id from polls order by id limit :batch)
                    """)
                .bind("moment", moment)
                .bind("batch", batch)
                .execute());
  }

  /** Forgets removed sources of which no article is left; what nobody has for themselves is one. */
  public void forgetRemoved() {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              """
              update sources set removed = true where is_private and removed = false
              and not exists (select 1 from own_sources o where o.source_id = sources.id)
              """);
          handle.execute(
              """
              delete from sources where removed
              and not exists (select 1 from articles a where a.source_id = sources.id)
              """);
        });
  }
}
