package mujaz.summary.model;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** How often the model was asked in a month, what came of it and what it cost. Thread-safe. */
public final class ModelUse {
  private final Jdbi jdbi;
  private final InstantSource time;

  public ModelUse(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Tokens of this month, by the clock of UTC. */
  public long tokens() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(tokens), 0) from model_use where in_month = :month")
                .bind("month", month())
                .mapTo(Long.class)
                .one());
  }

  /** Only one process asks; only one of its threads writes at a time. */
  public synchronized void record(Outcome outcome, long tokens) {
    jdbi.useTransaction(
        handle -> {
          int known =
              handle
                  .createUpdate(
                      """
                      update model_use set times = times + 1, tokens = tokens + :tokens
                      where in_month = :month and outcome = :outcome
                      """)
                  .bind("tokens", tokens)
                  .bind("month", month())
                  .bind("outcome", outcome.word())
                  .execute();
          if (known == 0) {
            handle
                .createUpdate(
                    """
                    insert into model_use (in_month, outcome, times, tokens)
                    values (:month, :outcome, 1, :tokens)
                    """)
                .bind("month", month())
                .bind("outcome", outcome.word())
                .bind("tokens", tokens)
                .execute();
          }
        });
  }

  private String month() {
    return YearMonth.from(time.instant().atOffset(ZoneOffset.UTC)).toString();
  }
}
