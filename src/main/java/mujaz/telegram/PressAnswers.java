package mujaz.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Tells Telegram that a press was heard: a button whose press is not answered spins. */
final class PressAnswers {
  /** How an address begins that leads to a bot. */
  static final String TO_BOT = "https://t.me/";

  private static final Logger log = LoggerFactory.getLogger(PressAnswers.class);

  /** A button that spins for longer looks broken; what was asked for may take longer. */
  private static final Duration SPIN = Duration.ofSeconds(2);

  private final TelegramClient client;
  private final Executor threads;

  PressAnswers(TelegramClient client, Executor threads) {
    this.client = client;
    this.threads = threads;
  }

  /**
   * Answers a press when the note is complete, or in two seconds.
   *
   * @return the note to show at the press, to be completed; empty for none, or where it leads to
   */
  CompletableFuture<String> answer(String press) {
    CompletableFuture<String> note = new CompletableFuture<>();
    var unused =
        note.completeOnTimeout("", SPIN.toMillis(), TimeUnit.MILLISECONDS)
            .thenAcceptAsync(text -> send(press, text), threads);
    return note;
  }

  private void send(String press, String text) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(press);
    if (text.startsWith(TO_BOT)) {
      answer.url(text);
    } else if (!text.isEmpty()) {
      answer.text(text);
    }
    try {
      client.execute(answer.build());
    } catch (TelegramApiException e) {
      log.debug("press not answered: {}", TelegramErrors.word(TelegramErrors.meaning(e)));
    }
  }
}
