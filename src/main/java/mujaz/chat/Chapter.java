package mujaz.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subject that the bot talks about: the commands, buttons and typed answers that belong to it. A
 * conversation is made of chapters; no two of them share a command's name, a button's verb or a
 * question.
 */
public interface Chapter {
  /** What is said to a command or a press. */
  @FunctionalInterface
  interface Answer {
    List<Reply> to(Hearing hearing, Command command);
  }

  /** By the command's English name. */
  default Map<String, Answer> commands() {
    return Map.of();
  }

  /** By the button's verb. */
  default Map<String, Answer> presses() {
    return Map.of();
  }

  /**
   * By the first line of a question that the chat was asked; the command's first argument is the
   * question's other lines, the second what the person typed.
   */
  default Map<String, Answer> questions() {
    return Map.of();
  }

  /** The answer to words that answer no question; empty where this subject makes nothing of it. */
  default Optional<List<Reply>> words(Hearing hearing, String text) {
    return Optional.empty();
  }

  /** The same where it changes what the chat gets: asked only for who may do that. */
  default Optional<List<Reply>> wish(Hearing hearing, String text) {
    return Optional.empty();
  }
}
