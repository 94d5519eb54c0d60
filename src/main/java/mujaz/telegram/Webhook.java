package mujaz.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Updates that Telegram brings to our address by itself. It is told the address and the secret, as
 * often as it takes; after that it is asked now and then whether it still has them, and what went
 * wrong. A request counts as Telegram's by the secret alone. Thread-safe.
 */
public final class Webhook implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Webhook.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final TelegramClient client;
  private final WebhookSettings hook;
  private final UpdateTaker taker;
  private final InstantSource time;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Instant lastAnswerAt = Instant.EPOCH;
  private int lastTrouble;

  /** What became of a request. */
  public enum Receipt {
    /** It is on the disk, and will be answered. */
    KEPT,
    /** It is no update. */
    NONSENSE,
    /** Too much waits; Telegram brings it again. */
    FULL
  }

  Webhook(TelegramClient client, WebhookSettings hook, UpdateTaker taker, InstantSource time) {
    this.client = client;
    this.hook = hook;
    this.taker = taker;
    this.time = time;
  }

  void start() {
    Thread thread = new Thread(this::keep, "telegram-webhook");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where on our host Telegram calls. */
  public String path() {
    return hook.path();
  }

  /** Whether the secret that came with a request is ours; in the same time whatever it is. */
  public boolean isSecret(@Nullable String given) {
    byte[] ours = hook.secret().getBytes(StandardCharsets.UTF_8);
    byte[] theirs = String.valueOf(given).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(ours, theirs);
  }

  /**
   * Keeps an update; the answer to it is made later.
   *
   * @throws RuntimeException when it cannot be kept: Telegram is to bring it again
   */
  public Receipt receive(byte[] body) {
    if (taker.isFull()) {
      return Receipt.FULL;
    }
    JsonNode update;
    try {
      update = MAPPER.readTree(body);
    } catch (IOException e) {
      return Receipt.NONSENSE;
    }
    if (!update.path("update_id").isIntegralNumber()) {
      return Receipt.NONSENSE;
    }
    taker.take(List.of(update));
    return Receipt.KEPT;
  }

  /** When Telegram last said that it has our address; the epoch before the first time. */
  Instant lastAnswerAt() {
    return lastAnswerAt;
  }

  private void keep() {
    int failures = 0;
    boolean set = false;
    Duration wait = Duration.ZERO;
    while (!await(wait)) {
      try {
        set = set && isStillSet();
        if (!set) {
          set();
          set = true;
        }
        lastAnswerAt = time.instant();
        failures = 0;
        wait = LOOK;
      } catch (TelegramApiException e) {
        wait = Duration.ofMillis(500L << Math.min(failures++, 6));
        wait = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
        log.warn("webhook: {}", TelegramErrors.word(TelegramErrors.meaning(e)));
      } catch (RuntimeException e) {
        wait = LONGEST_BACK_OFF;
        log.error("webhook not kept", e);
      }
    }
  }

  private void set() throws TelegramApiException {
    client.execute(
        SetWebhook.builder()
            .url(hook.url().toString())
            .secretToken(hook.secret())
            .allowedUpdates(Updates.WANTED)
            .build());
    log.info("webhook set at {}", hook.url());
  }

  private boolean isStillSet() throws TelegramApiException {
    WebhookInfo info = client.execute(new GetWebhookInfo());
    Integer trouble = info.getLastErrorDate();
    if (trouble != null && trouble > lastTrouble) {
      lastTrouble = trouble;
      log.warn("Telegram could not reach the webhook: {}", info.getLastErrorMessage());
    }
    return hook.url().toString().equals(info.getUrl());
  }

  private boolean await(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Telegram keeps the address, and what comes until we are back. */
  @Override
  public void close() {
    closed.countDown();
  }
}
