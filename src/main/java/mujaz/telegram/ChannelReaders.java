package mujaz.telegram;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.chat.Members;
import mujaz.chat.Utterance;
import mujaz.subscription.Role;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/**
 * Those who read a channel and press what stands under its posts. What they open is for them alone:
 * it is shown where they talk to the bot, and never posted to all the others.
 */
final class ChannelReaders {
  private static final Pattern CARD = Pattern.compile("1\\.card\\.([0-9]{1,18})");

  private final Members members;
  private final Addressing bot;

  ChannelReaders(Members members, Addressing bot) {
    this.members = members;
    this.bot = bot;
  }

  /** Whether somebody pressed who does not run the channel; may ask Telegram. */
  boolean isOne(@Nullable CallbackQuery press, Utterance pressed) {
    return press != null
        && press.getMessage() != null
        && "channel".equals(press.getMessage().getChat().getType())
        && !pressed.may(Role.OWNER)
        && !members.run(pressed.chat(), pressed.person());
  }

  /** The address that leads to the bot, with the story that was pressed; empty before it knows. */
  String leads(Utterance pressed) {
    Matcher card = CARD.matcher(String.valueOf(pressed.press()));
    String start = card.matches() ? "story_" + card.group(1) : "channel";
    return bot.leads(start).map(URI::toString).orElse("");
  }
}
