package mujaz.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import mujaz.chat.Conversation;
import mujaz.chat.Reply;
import mujaz.chat.Utterance;
import mujaz.delivery.Courier;
import mujaz.delivery.Message;
import mujaz.subscription.ChatId;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Answers updates: a chat's in order, chats in parallel, so that a slow one delays no other. What
 * comes is kept in the inbox before {@link #take} returns, and is marked there when it has had its
 * effect; what a crash or a stop leaves is answered after the next start.
 */
final class Answering implements UpdateTaker, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Answering.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration LAST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_WAITING = 5_000;

  private final Updates updates;
  private final Inbox inbox;
  private final Speaking speaking;
  private final Executor answerers;
  private final PressAnswers presses;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ConcurrentHashMap<ChatId, CompletableFuture<Void>> lanes =
      new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** What is said, in what words, and what carries it. */
  record Speaking(
      Conversation conversation, ChannelReaders readers, Courier courier, Phrasebook phrases) {}

  Answering(
      Updates updates, Inbox inbox, Speaking speaking, PressAnswers presses, Executor answerers) {
    this.updates = updates;
    this.inbox = inbox;
    this.speaking = speaking;
    this.presses = presses;
    this.answerers = answerers;
  }

  /** Goes on with what the last run of the program has left. */
  void resume() {
    List<Inbox.Waiting> left = inbox.left();
    if (!left.isEmpty()) {
      log.info("goes on with updates={} that were waiting", left.size());
    }
    left.forEach(this::beginSafely);
  }

  @Override
  public void take(List<? extends JsonNode> batch) {
    inbox.add(batch).forEach(this::beginSafely);
  }

  @Override
  public boolean isFull() {
    return waiting.get() >= MOST_WAITING;
  }

  /** One that cannot be begun is left for the next start, and must not keep the others from it. */
  private void beginSafely(Inbox.Waiting kept) {
    try {
      begin(kept);
    } catch (RuntimeException e) {
      log.error("an update was not begun update={}", kept.id(), e);
    }
  }

  private void begin(Inbox.Waiting kept) {
    Optional<Update> read = read(kept);
    Optional<Utterance> utterance = read.flatMap(updates::toUtterance);
    @Nullable CallbackQuery press = read.map(Update::getCallbackQuery).orElse(null);
    CompletableFuture<String> note =
        press == null ? new CompletableFuture<>() : presses.answer(press.getId());
    Optional<ChatId> left = read.flatMap(Updates::left);
    if (left.isPresent()) {
      waiting.incrementAndGet();
      inTurn(left.get(), () -> leave(kept.id(), left.get()));
    } else if (utterance.isEmpty()) {
      note.complete(press == null ? "" : say(press, "press.stale"));
      inbox.done(kept.id());
    } else {
      waiting.incrementAndGet();
      inTurn(utterance.get().chat(), () -> answer(kept.id(), press, utterance.get(), note));
    }
  }

  /** What cannot be read is no word to us. */
  private static Optional<Update> read(Inbox.Waiting kept) {
    try {
      return Optional.of(MAPPER.readValue(kept.body(), Update.class));
    } catch (JsonProcessingException e) {
      log.warn(
          "an update cannot be read update={} why={}", kept.id(), e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** After what the chat said before, however that ended. */
  private void inTurn(ChatId chat, Runnable work) {
    CompletableFuture<Void> turn =
        lanes.compute(
            chat,
            (key, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .<Void>handle((done, error) -> null)
                    .thenRunAsync(work, answerers));
    var unused =
        turn.whenComplete(
            (done, error) -> {
              lanes.remove(chat, turn);
              if (error != null) {
                log.error("an answer broke off", error);
              }
            });
  }

  private void leave(long id, ChatId chat) {
    try {
      if (!closed) {
        speaking.conversation().leave(chat);
        inbox.done(id);
      }
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void answer(
      long id, @Nullable CallbackQuery press, Utterance utterance, CompletableFuture<String> note) {
    try {
      if (closed) {
        return;
      }
      if (press != null && speaking.readers().isOne(press, utterance)) {
        inbox.done(id);
        String leads = speaking.readers().leads(utterance);
        note.complete(leads.isEmpty() ? say(press, "group.only") : leads);
        return;
      }
      List<Reply> replies = speaking.conversation().hear(utterance);
      inbox.done(id);
      String noted =
          replies.stream()
              .filter(Reply::note)
              .map(reply -> reply.message().plainText())
              .collect(Collectors.joining("\n"));
      boolean told = note.complete(noted);
      replies.stream()
          .filter(reply -> !told || !reply.note())
          .forEach(reply -> reply.through(speaking.courier(), utterance.chat()));
    } catch (RuntimeException e) {
      log.error("an update failed update={}", id, e);
      apologise(utterance, note);
    } finally {
      waiting.decrementAndGet();
      note.complete("");
    }
  }

  /** Nobody meets silence: a press is told in its own place, words in a message. */
  private void apologise(Utterance utterance, CompletableFuture<String> note) {
    Language language = Phrasebook.spoken(utterance.languageTag());
    String sorry = say(language, "chat.broken");
    if (utterance.press() != null && note.complete(sorry)) {
      return;
    }
    try {
      speaking.courier().reply(utterance.chat(), Message.of(language, sorry), 0);
    } catch (RuntimeException e) {
      log.error("nor could that be said", e);
    }
  }

  private String say(CallbackQuery press, String key) {
    String tag = press.getFrom() == null ? "" : Updates.tag(press.getFrom());
    return say(Phrasebook.spoken(tag), key);
  }

  private String say(Language language, String key) {
    return speaking.phrases().say(Locale.forLanguageTag(language.code()), key);
  }

  /** Begins no more, and waits a little for the answers that are being made. */
  @Override
  public void close() {
    closed = true;
    try {
      CompletableFuture.allOf(lanes.values().toArray(CompletableFuture[]::new))
          .get(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.warn("stopped with answers still being made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
