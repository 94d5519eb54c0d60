package mujaz.chat;

import mujaz.subscription.ChatId;

/** Who runs a group or a channel, as its transport knows it. */
@FunctionalInterface
public interface Members {
  /** Where nobody else can be in a chat. */
  Members ALONE = (chat, person) -> true;

  /** Whether a person may change what a chat gets; not where that cannot be found out. */
  boolean run(ChatId chat, long person);
}
