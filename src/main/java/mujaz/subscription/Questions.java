package mujaz.subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What a chat was asked and has not answered yet; its next words are the answer, unless it is so
 * long ago that they will be about something else. Thread-safe.
 */
public final class Questions {
  private static final Duration FORGOTTEN = Duration.ofHours(12);

  private final Jdbi jdbi;
  private final InstantSource time;

  public Questions(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Asks; an earlier question of the chat is dropped. */
  public void ask(ChatId chat, String question) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("delete from questions where chat = :chat")
              .bind("chat", chat.value())
              .execute();
          handle
              .createUpdate(
                  "insert into questions (chat, question, asked_at) values (:chat, :question, :now)")
              .bind("chat", chat.value())
              .bind("question", question)
              .bind("now", time.instant())
              .execute();
        });
  }

  public Optional<String> asked(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select question from questions where chat = :chat and asked_at > :since")
                .bind("chat", chat.value())
                .bind("since", time.instant().minus(FORGOTTEN))
                .mapTo(String.class)
                .findOne());
  }

  /** The question is answered, or no longer asked. */
  public void settle(ChatId chat) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from questions where chat = :chat")
                .bind("chat", chat.value())
                .execute());
  }
}
