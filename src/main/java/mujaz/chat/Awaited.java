package mujaz.chat;

import java.util.Optional;
import java.util.Set;
import mujaz.subscription.ChatId;
import mujaz.subscription.Questions;

/**
 * The questions that words answer; what a chat was offered, and goes on by a button alone, is none.
 *
 * @param names the first lines of those that words answer
 */
record Awaited(Questions questions, Set<String> names) {
  /** What the chat was asked, its name in the first line. */
  Optional<String> in(ChatId chat) {
    return questions.asked(chat).filter(asked -> names.contains(name(asked)));
  }

  static String name(String question) {
    return question.split("\n", 2)[0];
  }
}
