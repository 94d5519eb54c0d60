package mujaz.delivery;

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
