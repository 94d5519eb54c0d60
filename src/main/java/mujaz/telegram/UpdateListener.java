package mujaz.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mujaz.chat.Conversation;
import mujaz.chat.Reply;
import mujaz.chat.Utterance;
import mujaz.delivery.Courier;
import mujaz.delivery.DeliveryResult;
import mujaz.subscription.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Listens by long polling. The loop is our own over TelegramBots' client: the library's session
 * dies in silence on a RuntimeException and backs off for 15 minutes. Whatever a poll or an update
 * brings, the loop goes on; a chat's updates are answered in order, chats in parallel; an update is
 * noted as handled after its effects, and dropped when it is handed out again.
 */
public final class UpdateListener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(UpdateListener.class);
  private static final int POLL_SECONDS = 50;
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration BATCH = Duration.ofSeconds(2);

  private final TelegramClient client;
  private final Updates updates;
  private final HandledUpdates handled;
  private final Conversation conversation;
  private final Courier courier;
  private final Listening listening;
  private final ConcurrentHashMap<ChatId, CompletableFuture<Void>> lanes =
      new ConcurrentHashMap<>();
  private volatile boolean closed;
  private volatile Instant lastPollAt = Instant.EPOCH;
  private volatile int offset;

  /** The threads that answer, and the time. */
  record Listening(Executor answerers, InstantSource time) {}

  UpdateListener(
      TelegramClient client,
      Updates updates,
      HandledUpdates handled,
      Conversation conversation,
      Courier courier,
      Listening listening) {
    this.client = client;
    this.updates = updates;
    this.handled = handled;
    this.conversation = conversation;
    this.courier = courier;
    this.listening = listening;
  }

  /** Polls until it is closed; for a thread of its own. */
  void run() {
    int failures = 0;
    while (!closed) {
      try {
        if (offset == 0) {
          client.execute(new DeleteWebhook());
        }
        List<Update> batch = client.execute(request());
        lastPollAt = listening.time().instant();
        failures = 0;
        take(batch);
      } catch (TelegramApiException e) {
        failures++;
        if (!closed) {
          DeliveryResult meaning = TelegramErrors.meaning(e);
          log.warn("no updates: {} (failure {})", why(meaning), failures);
          pause(meaning, failures);
        }
      } catch (RuntimeException e) {
        failures++;
        log.error("a poll for updates failed", e);
        pause(new DeliveryResult.Sent(0), failures);
      }
    }
  }

  /** When Telegram last answered a poll. */
  public Instant lastPollAt() {
    return lastPollAt;
  }

  private GetUpdates request() {
    return GetUpdates.builder()
        .offset(offset)
        .limit(100)
        .timeout(POLL_SECONDS)
        .allowedUpdates(List.of("message", "callback_query"))
        .build();
  }

  private void take(List<Update> batch) {
    List<CompletableFuture<Void>> work = new ArrayList<>();
    for (Update update : batch) {
      updates
          .toUtterance(update)
          .ifPresent(utterance -> work.add(inTurn(utterance, () -> handle(update, utterance))));
    }
    try {
      // Most answers are done by then, so that a crash finds them noted; a slow one holds up
      // nobody.
      CompletableFuture.allOf(work.toArray(CompletableFuture[]::new))
          .get(BATCH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      log.debug("{} answers go on while polling goes on", work.size());
    } catch (ExecutionException e) {
      log.error("an update failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
    batch.stream().mapToInt(Update::getUpdateId).max().ifPresent(last -> offset = last + 1);
  }

  private CompletableFuture<Void> inTurn(Utterance utterance, Runnable work) {
    CompletableFuture<Void> turn =
        lanes.compute(
            utterance.chat(),
            (chat, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .thenRunAsync(work, listening.answerers()));
    return turn.whenComplete((done, error) -> lanes.remove(utterance.chat(), turn));
  }

  private void handle(Update update, Utterance utterance) {
    try {
      if (handled.has(update.getUpdateId())) {
        return;
      }
      List<Reply> replies = conversation.hear(utterance);
      handled.add(update.getUpdateId());
      replies.forEach(reply -> reply.through(courier, utterance.chat()));
    } catch (RuntimeException e) {
      log.error("update failed", e);
    } finally {
      answerPress(update);
    }
  }

  /** A press that is not answered leaves the button spinning. */
  private void answerPress(Update update) {
    if (update.getCallbackQuery() == null) {
      return;
    }
    try {
      client.execute(
          AnswerCallbackQuery.builder().callbackQueryId(update.getCallbackQuery().getId()).build());
    } catch (TelegramApiException e) {
      log.debug("press not answered: {}", why(TelegramErrors.meaning(e)));
    }
  }

  private void pause(DeliveryResult meaning, int failures) {
    Duration wait = Duration.ofMillis(500L << Math.min(failures - 1, 6));
    if (meaning instanceof DeliveryResult.Later later && later.after().compareTo(wait) > 0) {
      wait = later.after();
    }
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(wait.toMillis(), LONGEST_BACK_OFF.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private static String why(DeliveryResult result) {
    return result.match(
        sent -> "it broke",
        later -> later.why().key(),
        unreachable -> unreachable.reason().key(),
        moved -> "moved",
        rejected -> rejected.problem().toString(),
        uncertain -> uncertain.why().key());
  }

  /** Takes no more updates, and waits a little for the answers that are being made. */
  @Override
  public void close() {
    closed = true;
    try {
      CompletableFuture.allOf(lanes.values().toArray(CompletableFuture[]::new))
          .get(BATCH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.warn("stopped with answers still being made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
