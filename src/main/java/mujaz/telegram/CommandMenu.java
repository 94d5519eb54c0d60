package mujaz.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The commands that Telegram offers as one types, in each language. */
final class CommandMenu {
  private static final List<String> COMMANDS =
      List.of(
          "latest",
          "digest",
          "search",
          "topics",
          "sources",
          "times",
          "settings",
          "language",
          "why",
          "help",
          "stop");

  private CommandMenu() {}

  static void register(TelegramClient client, Phrasebook phrases) throws TelegramApiException {
    for (Language language : Phrasebook.languages()) {
      Locale locale = Locale.forLanguageTag(language.code());
      List<BotCommand> commands = new ArrayList<>();
      for (String name : COMMANDS) {
        commands.add(new BotCommand(name, phrases.say(locale, "command." + name)));
      }
      var set = SetMyCommands.builder().commands(commands);
      if (!language.equals(Language.ENGLISH)) {
        set.languageCode(language.code());
      }
      client.execute(set.build());
    }
  }
}
