package mujaz.source;

import java.time.Instant;
import java.util.List;
import mujaz.store.Json;
import mujaz.text.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** How polls went. Only reads; thread-safe. */
public final class PollLog {
  /** How a source is. */
  public enum Health {
    NEW("○"),
    WELL("🟢"),
    AILING("🟡"),
    FAILING("🔴"),
    PAUSED("⏸");

    private final String sign;

    Health(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /**
   * One visit to a source.
   *
   * @param items what the feed held
   * @param fresh how many of them were new
   */
  public record Poll(
      SourceId source, Instant at, int items, int fresh, @Nullable Problem problem) {}

  /** Polls since a place in the log, counted. */
  public record Count(long upTo, long well, long failed) {}

  private final Jdbi jdbi;

  public PollLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Three failures in a row are more than a bad moment. */
  public static Health health(Source source) {
    Polling polling = source.polling();
    if (source.paused()) {
      return Health.PAUSED;
    } else if (polling.failures() == 0) {
      return polling.lastSuccessAt() == null ? Health.NEW : Health.WELL;
    }
    return polling.failures() < 3 ? Health.AILING : Health.FAILING;
  }

  /** The newest first. */
  public List<Poll> latest(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from polls order by id desc limit :count")
                .bind("count", count)
                .map(PollLog::poll)
                .list());
  }

  /** Those of one source, the newest first. */
  public List<Poll> latest(SourceId source, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from polls where source_id = :source
                    order by source_id desc, polled_at desc limit :count
                    """)
                .bind("source", source.value())
                .bind("count", count)
                .map(PollLog::poll)
                .list());
  }

  /** What came after a place in the log; a counter asks again from where this one ended. */
  public Count after(long place) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(max(id), :place) as up_to,
                      count(case when problem is null then 1 end) as well,
                      count(problem) as failed
                    from polls where id > :place
                    """)
                .bind("place", place)
                .map(
                    row ->
                        new Count(
                            row.getColumn("up_to", Long.class),
                            row.getColumn("well", Long.class),
                            row.getColumn("failed", Long.class)))
                .one());
  }

  private static Poll poll(RowView row) {
    String problem = row.getColumn("problem", String.class);
    return new Poll(
        new SourceId(row.getColumn("source_id", Long.class)),
        row.getColumn("polled_at", Instant.class),
        row.getColumn("items", Integer.class),
        row.getColumn("fresh", Integer.class),
        problem == null ? null : Json.read(problem, Problem.class));
  }
}
