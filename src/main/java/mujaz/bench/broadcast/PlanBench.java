package mujaz.bench.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mujaz.article.Articles;
import mujaz.bench.poll.OwnProcess;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Closings;
import mujaz.delivery.Courier;
import mujaz.delivery.DeliverySettings;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.digest.language.ReadersLanguage;
import mujaz.jobs.CompileRound;
import mujaz.jobs.EditionParts;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Subscribers;
import mujaz.summary.Summaries;
import mujaz.text.Phrasebook;
import org.jdbi.v3.core.Jdbi;

/**
 * How long it takes to plan the editions of very many readers who are all due at one moment: from
 * invented stories to rows in the outbox. Nothing is sent; each round, a day after the one before,
 * finds that one sent.
 */
public final class PlanBench {
  private static final int ARTICLES = 300;

  private final DatabaseSettings where;
  private final int readers;
  private final int rounds;
  private final InstantSource system;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * @param where a database without rows
   */
  public PlanBench(DatabaseSettings where, int readers, int rounds, InstantSource system) {
    this.where = where;
    this.readers = readers;
    this.rounds = rounds;
    this.system = system;
  }

  /** Measures for some minutes. */
  public void run(Consumer<String> said) {
    try (Database database = Database.open(where)) {
      if (count(database, "subscribers") > 0) {
        throw new IllegalStateException("the database is not empty");
      }
      Instant start = now();
      new InventedStories(database, 1).add(ARTICLES, start);
      long began = System.nanoTime();
      Instant since = start.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
      new Readers(database).addOfAllKinds(readers, since, start);
      said.accept(
          String.format(
              Locale.ROOT,
              "%d readers on %d sets of terms made in %.1f s; heap at most %d MiB",
              readers,
              Readers.terms(),
              (System.nanoTime() - began) / 1e9,
              Runtime.getRuntime().maxMemory() >> 20));
      said.accept(round(database));
      for (int day = 1; day < rounds; day++) {
        database.jdbi().useHandle(h -> h.execute("update outbox set state = 'sent'"));
        ahead = Duration.ofDays(day);
        new InventedStories(database, day + 1).add(ARTICLES, now());
        said.accept(round(database));
      }
    }
  }

  private String round(Database database) {
    CompileRound round = compiler(database);
    long before = count(database, "outbox");
    long began = System.nanoTime();
    long cpu = OwnProcess.cpuNanos();
    int planned = round.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    return String.format(
        Locale.ROOT,
        "planned %d readers, %d messages in %.1f s (%.0f/s); CPU here %.1f s; resident %d MiB",
        planned,
        count(database, "outbox") - before,
        seconds,
        planned / seconds,
        (OwnProcess.cpuNanos() - cpu) / 1e9,
        OwnProcess.peakMebibytes());
  }

  private Instant now() {
    return system.instant().plus(ahead);
  }

  private CompileRound compiler(Database database) {
    Jdbi jdbi = database.jdbi();
    Outbox outbox = new Outbox(database, this::now);
    DigestEditor editor =
        new DigestEditor(
            new Stories(jdbi),
            new Summaries(jdbi),
            new Articles(jdbi, this::now),
            new Sources(jdbi, this::now),
            new Importance());
    Duration spread = Duration.ofMinutes(2);
    Courier courier =
        new Courier(
            outbox,
            new Subscribers(jdbi, this::now),
            new DeliverySettings(28, DeliverySettings.Rule.ONCE, 8, spread),
            new Courier.Pacing(Runnable::run, this::now, new Closings(jdbi, this::now)),
            List.of(),
            problem -> {});
    EditionParts parts =
        new EditionParts(
            editor,
            ReadersLanguage.NONE,
            new Memories(jdbi, this::now),
            new Fates(database),
            new Mailing(jdbi, this::now),
            courier,
            new DigestLayout(new Phrasebook()));
    return new CompileRound(
        database, new DueSubscriptions(database), outbox, parts, spread, this::now);
  }

  private static long count(Database database, String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
