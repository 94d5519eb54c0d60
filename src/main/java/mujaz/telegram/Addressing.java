package mujaz.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * What of a group's talk is meant for the bot: commands that name no other bot, replies to it, and
 * lines that begin with its name. Thread-safe.
 */
final class Addressing {
  private static final Pattern COMMAND = Pattern.compile("(?s)/[^\\s@/]{1,64}(?:@(\\w+))?(\\s.*)?");
  private static final Pattern NAMED = Pattern.compile("(?s)@(\\w+)[\\s,:]+(.+)");

  private volatile @Nullable User bot;

  /** Telegram has said who the bot is. */
  void is(User self) {
    bot = self;
  }

  /** The address that leads to the bot; empty before Telegram has said what it is called. */
  Optional<URI> leads(String start) {
    return Optional.ofNullable(bot)
        .map(User::getUserName)
        .map(name -> URI.create(PressAnswers.TO_BOT + name + "?start=" + start));
  }

  /** The words that are meant for the bot; before it knows its name, whatever it is called. */
  Optional<String> toBot(Message message, String said) {
    Matcher command = COMMAND.matcher(said);
    if (command.matches()) {
      return command.group(1) == null || isName(command.group(1))
          ? Optional.of(said)
          : Optional.empty();
    }
    Matcher named = NAMED.matcher(said);
    if (named.matches() && bot != null && isName(named.group(1))) {
      return Optional.of(named.group(2));
    }
    return isReply(message) ? Optional.of(said) : Optional.empty();
  }

  private boolean isName(String name) {
    User self = bot;
    return self == null
        || self.getUserName() == null
        || self.getUserName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }

  private boolean isReply(Message message) {
    User self = bot;
    Message earlier = message.getReplyToMessage();
    return self != null
        && earlier != null
        && earlier.getFrom() != null
        && earlier.getFrom().getId().equals(self.getId());
  }
}
