package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mujaz.article.Articles;
import mujaz.article.items.Items;
import mujaz.chat.repair.CorrectionNotices;
import mujaz.chat.sources.SourceNotices;
import mujaz.delivery.Outbox;
import mujaz.digest.Memories;
import mujaz.ingest.PollRound;
import mujaz.ingest.StoryDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recurring work; sending has a loop of its own. Each tick claims the rows that are due; when
 * next is a column, never a timer, so a restart forgets nothing. A tick that fails is logged, and
 * the ticking goes on.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final int TIDY_BATCH = 500;
  private static final Duration ITEMS_KEPT_LONGER = Duration.ofDays(30);
  private static final Duration SETTLED_KEPT = Duration.ofDays(30);
  private static final Duration POLLS_KEPT = Duration.ofDays(30);
  private static final Duration MEMORIES_KEPT = Duration.ofDays(1);

  private final PollRound polls;
  private final Rounds rounds;
  private final Keeping keeping;
  private final Items items;
  private final Memories memories;
  private final InstantSource time;
  private final ScheduledExecutorService ticks =
      Executors.newScheduledThreadPool(
          4,
          work -> {
            Thread thread = new Thread(work, "jobs");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Instant lastPollTick = Instant.EPOCH;

  /**
   * What ages out.
   *
   * @param articlesKept how long articles are kept
   * @param others what else is tidied
   */
  public record Keeping(Articles articles, Outbox outbox, Duration articlesKept, Runnable others) {}

  /** What is done again and again. */
  record Rounds(
      PollRound polls,
      StoryDesk desk,
      CompileRound editions,
      AlertRound alerts,
      FollowRound follows,
      DeskRound desks,
      ItemRound items,
      SourceNotices notices,
      CorrectionNotices corrections) {}

  Jobs(Rounds rounds, Keeping keeping, Memories memories, InstantSource time) {
    this.polls = rounds.polls();
    this.rounds = rounds;
    this.memories = memories;
    this.keeping = keeping;
    this.items = new Items(keeping.articles(), time);
    this.time = time;
  }

  /** Begins ticking. */
  public void start() {
    every(Duration.ofMillis(500), "poll", this::poll);
    every(Duration.ofMillis(500), "stories", rounds.desk()::run);
    every(Duration.ofSeconds(1), "compile", rounds.editions()::run);
    every(Duration.ofSeconds(2), "desks", rounds.desks()::run);
    every(Duration.ofSeconds(15), "alert", rounds.alerts()::run);
    every(Duration.ofSeconds(15), "follow", rounds.follows()::run);
    every(Duration.ofSeconds(5), "item", rounds.items()::run);
    every(Duration.ofSeconds(20), "corrections", rounds.corrections()::run);
    every(Duration.ofMinutes(5), "notices", rounds.notices()::run);
    every(Duration.ofMinutes(30), "tidy", this::tidy);
  }

  /** When sources that are due were last looked for. */
  public Instant lastPollTick() {
    return lastPollTick;
  }

  private void poll() {
    polls.run();
    lastPollTick = time.instant();
  }

  private void tidy() {
    Instant now = time.instant();
    int articles;
    do {
      articles = keeping.articles().forgetBefore(now.minus(keeping.articlesKept()), TIDY_BATCH);
    } while (articles == TIDY_BATCH);
    int items;
    do {
      items =
          this.items.forgetBefore(
              now.minus(keeping.articlesKept()).minus(ITEMS_KEPT_LONGER), TIDY_BATCH);
    } while (items == TIDY_BATCH);
    int deliveries;
    do {
      deliveries = keeping.outbox().forgetBefore(now.minus(SETTLED_KEPT), TIDY_BATCH);
    } while (deliveries >= TIDY_BATCH);
    rounds.desks().tidy(now.minus(SETTLED_KEPT));
    rounds.corrections().tidy(now.minus(keeping.articlesKept()));
    memories.forgetBefore(now.minus(MEMORIES_KEPT));
    polls.forgetBefore(now.minus(POLLS_KEPT));
    keeping.others().run();
  }

  private void every(Duration pause, String name, Runnable work) {
    var unused =
        ticks.scheduleWithFixedDelay(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                log.error("job {} failed", name, e);
              }
            },
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticks.shutdown();
    try {
      if (!ticks.awaitTermination(3, TimeUnit.SECONDS)) {
        ticks.shutdownNow();
      }
    } catch (InterruptedException e) {
      ticks.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
