package mujaz.bench.broadcast;

import java.time.Instant;
import java.util.List;
import mujaz.store.Database;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Very many readers, each with one order that is due at one moment, in a database. */
final class Readers {
  /** The first chat; those below it are people who ask. */
  static final long FIRST = 1_000_000_000L;

  private static final int BATCH = 10_000;
  private static final List<String> LANGUAGES = List.of("en", "ar");
  private static final List<String> FILTERS =
      List.of("||", "en||", "|sport|", "|politics|", "|economy|", "|science,health|");

  private final Database database;

  Readers(Database database) {
    this.database = database;
  }

  /** How many sets of terms they are on. */
  static int terms() {
    return LANGUAGES.size() * FILTERS.size();
  }

  /** Adds readers who subscribed at a moment, with orders that are due at another. */
  void add(int count, List<String> filters, Instant since, Instant due) {
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      int last = Math.min(count, from + BATCH);
      database
          .jdbi()
          .useTransaction(
              handle -> {
                PreparedBatch people =
                    handle.prepareBatch(
                        """
                        insert into subscribers (chat, language, region, zone, standing, since)
                        values (:chat, :language, '', 'UTC', 'ACTIVE', :since)
                        """);
                PreparedBatch orders =
                    handle.prepareBatch(
                        """
                        insert into subscriptions (chat, filter, times, zone, next_due_at,
                          previous_due_at, memory_id)
                        values (:chat, :filter, '08:00', 'UTC', :due, :since, 0)
                        """);
                for (int i = first; i < last; i++) {
                  String chat = "telegram:" + (FIRST + i);
                  people
                      .bind("chat", chat)
                      .bind("language", LANGUAGES.get(i % LANGUAGES.size()))
                      .bind("since", since)
                      .add();
                  orders
                      .bind("chat", chat)
                      .bind("filter", filters.get(i / LANGUAGES.size() % filters.size()))
                      .bind("due", due)
                      .bind("since", since)
                      .add();
                }
                people.execute();
                orders.execute();
              });
    }
  }

  /** On all the terms that there are here. */
  void addOfAllKinds(int count, Instant since, Instant due) {
    add(count, FILTERS, since, due);
  }

  /** All on the same terms but for their language. */
  void addOfOneKind(int count, Instant since, Instant due) {
    add(count, FILTERS.subList(0, 1), since, due);
  }
}
