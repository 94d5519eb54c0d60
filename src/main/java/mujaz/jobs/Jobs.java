package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mujaz.chat.repair.CorrectionNotices;
import mujaz.chat.sources.SourceNotices;
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

  private final PollRound polls;
  private final Rounds rounds;
  private final Tidying tidying;
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

  /** What is done again and again. */
  record Rounds(
      PollRound polls,
      StoryDesk desk,
      CompileRound editions,
      TranslationRound translations,
      AlertRound alerts,
      FollowRound follows,
      DeskRound desks,
      ItemRound items,
      OpenedRound opened,
      SourceNotices notices,
      CorrectionNotices corrections) {}

  Jobs(Rounds rounds, Tidying tidying, InstantSource time) {
    this.polls = rounds.polls();
    this.rounds = rounds;
    this.tidying = tidying;
    this.time = time;
  }

  /** Begins ticking. */
  public void start() {
    every(Duration.ofMillis(500), "poll", this::poll);
    every(Duration.ofMillis(500), "stories", rounds.desk()::run);
    every(Duration.ofSeconds(1), "compile", rounds.editions()::run);
    every(Duration.ofSeconds(5), "translate", rounds.translations()::run);
    every(Duration.ofSeconds(2), "desks", rounds.desks()::run);
    every(Duration.ofSeconds(15), "alert", rounds.alerts()::run);
    every(Duration.ofSeconds(15), "follow", rounds.follows()::run);
    every(Duration.ofSeconds(5), "item", rounds.items()::run);
    every(Duration.ofSeconds(20), "opened", rounds.opened()::run);
    every(Duration.ofSeconds(20), "corrections", rounds.corrections()::run);
    every(Duration.ofMinutes(5), "notices", rounds.notices()::run);
    every(Duration.ofMinutes(30), "tidy", tidying::run);
  }

  /** When sources that are due were last looked for. */
  public Instant lastPollTick() {
    return lastPollTick;
  }

  private void poll() {
    polls.run();
    lastPollTick = time.instant();
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
