package mujaz.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.delivery.DeliveryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Fetches updates by long polling. The loop is our own over TelegramBots' client: the library's
 * session dies in silence on a RuntimeException and backs off for 15 minutes. Whatever a poll or
 * what takes its updates brings, the loop goes on; and a second thread watches that it does, and
 * begins a new one where it is stuck or dead.
 */
final class UpdatePoller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration LONGEST_FLOOD = Duration.ofMinutes(5);
  private static final Duration SLICE = Duration.ofSeconds(5);

  private final TelegramClient client;
  private final Runnable cancel;
  private final UpdateTaker taker;
  private final Patience patience;
  private final InstantSource time;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger generation = new AtomicInteger();
  private volatile Thread loop = new Thread();
  private volatile long beat;
  private volatile Instant lastPollAt = Instant.EPOCH;
  private volatile boolean hookGone;

  /**
   * How long is waited.
   *
   * @param poll for an update to come
   * @param stuck until a loop that shows no sign of life is given up; longer than any poll
   */
  record Patience(Duration poll, Duration stuck) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(50), Duration.ofSeconds(100));
  }

  /**
   * @param cancel breaks off the client's calls that are under way
   */
  UpdatePoller(
      TelegramClient client,
      Runnable cancel,
      UpdateTaker taker,
      Patience patience,
      InstantSource time) {
    this.client = client;
    this.cancel = cancel;
    this.taker = taker;
    this.patience = patience;
    this.time = time;
  }

  void start() {
    begin();
    thread("telegram-watch", this::watch).start();
  }

  /** When Telegram last answered a poll; the epoch before the first. */
  Instant lastPollAt() {
    return lastPollAt;
  }

  private void begin() {
    int mine = generation.incrementAndGet();
    beat();
    loop = thread("telegram-updates", () -> run(mine));
    loop.start();
  }

  private void watch() {
    Duration often = patience.stuck().dividedBy(4);
    while (!await(often)) {
      boolean silent = System.nanoTime() - beat > patience.stuck().toNanos();
      if (silent || !loop.isAlive()) {
        log.error("polling for updates is {}: it begins anew", silent ? "stuck" : "dead");
        cancel.run();
        begin();
      }
    }
  }

  private void run(int mine) {
    int failures = 0;
    long offset = 0;
    while (closed.getCount() > 0 && generation.get() == mine) {
      beat();
      try {
        offset = turn(offset);
        failures = 0;
      } catch (TelegramApiException e) {
        failures++;
        failed(e, failures);
      } catch (RuntimeException e) {
        failures++;
        log.error("a poll for updates failed", e);
        pause(backOff(failures));
      }
    }
  }

  /**
   * Nothing in an answer means that everything below the offset is confirmed; it is begun from 0
   * again then, since Telegram may number anew after a quiet week.
   */
  private long turn(long offset) throws TelegramApiException {
    if (taker.isFull()) {
      pause(Duration.ofMillis(100));
      return offset;
    }
    if (!hookGone) {
      client.execute(new DeleteWebhook());
      hookGone = true;
    }
    List<ObjectNode> batch =
        client.execute(new RawUpdates(offset, (int) patience.poll().toSeconds()));
    lastPollAt = time.instant();
    taker.take(batch);
    return batch.stream()
        .mapToLong(update -> update.path("update_id").asLong() + 1)
        .max()
        .orElse(0);
  }

  private void failed(TelegramApiException e, int failures) {
    if (closed.getCount() == 0) {
      return;
    }
    DeliveryResult meaning = TelegramErrors.meaning(e);
    log.warn("no updates: {} (failure {})", TelegramErrors.word(meaning), failures);
    if (e instanceof TelegramApiRequestException refusal
        && String.valueOf(refusal.getApiResponse()).contains("webhook")) {
      hookGone = false;
    }
    Duration wait = backOff(failures);
    if (meaning instanceof DeliveryResult.Later later && later.after().compareTo(wait) > 0) {
      wait = shorter(later.after(), later.isFlood() ? LONGEST_FLOOD : LONGEST_BACK_OFF);
    }
    pause(wait);
  }

  private static Duration backOff(int failures) {
    return shorter(Duration.ofMillis(500L << Math.min(failures - 1, 6)), LONGEST_BACK_OFF);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** In slices, each of which is a sign of life. */
  private void pause(Duration wait) {
    Duration left = wait;
    while (left.compareTo(Duration.ZERO) > 0 && !await(shorter(left, SLICE))) {
      beat();
      left = left.minus(SLICE);
    }
  }

  private boolean await(Duration wait) {
    try {
      return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void beat() {
    beat = System.nanoTime();
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Fetches no more. */
  @Override
  public void close() {
    closed.countDown();
    cancel.run();
  }
}
