package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * What the peer has closed to us and until when, over restarts: a chat by its id, or the whole bot.
 * Thread-safe.
 */
public final class Closings {
  /** The scope that is the whole bot. */
  static final String BOT = "bot";

  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * One closing.
   *
   * @param at when it began
   * @param until when it ends; in the past for one that is kept for its rate
   * @param rate thousandths of a message a second that the bot may send since; 0 for not known
   */
  record Closing(Instant at, Instant until, long rate) {
    /** How long it still holds; a clock that went back does not make it longer. */
    Duration left(Instant now) {
      Instant end = at.isAfter(now) ? now.plus(Duration.between(at, until)) : until;
      return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }
  }

  public Closings(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** All that still hold, and the bot's own. */
  Map<String, Closing> load() {
    Map<String, Closing> closings = new HashMap<>();
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from closings where closed_until < :now and scope <> :bot")
              .bind("now", time.instant())
              .bind("bot", BOT)
              .execute();
          handle
              .createQuery("select * from closings")
              .map(
                  row ->
                      closings.put(
                          row.getColumn("scope", String.class),
                          new Closing(
                              row.getColumn("closed_at", Instant.class),
                              row.getColumn("closed_until", Instant.class),
                              row.getColumn("rate", Long.class))))
              .list();
        });
    return closings;
  }

  void save(String scope, Closing closing) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from closings where scope = :scope")
              .bind("scope", scope)
              .execute();
          handle
              .createUpdate("insert into closings values (:scope, :at, :until, :rate)")
              .bind("scope", scope)
              .bind("at", closing.at())
              .bind("until", closing.until())
              .bind("rate", closing.rate())
              .execute();
        });
  }
}
