package mujaz.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What Telegram shows of the bot by itself, in each language: the commands that it offers as one
 * types (a reader's, a group's, an owner's), the menu button, and what a stranger reads first.
 */
final class CommandMenu {
  private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

  private static final List<String> READER =
      List.of(
          "latest",
          "digest",
          "search",
          "topics",
          "sources",
          "follow",
          "mute",
          "times",
          "settings",
          "language",
          "brief",
          "why",
          "export",
          "help",
          "stop",
          "forget");
  private static final List<String> GROUP =
      List.of("latest", "digest", "search", "settings", "desk", "help");
  private static final List<String> OWNER =
      List.of("addsource", "opml", "stats", "broadcast", "invite", "people", "audit", "dashboard");

  private final TelegramClient client;
  private final Phrasebook phrases;

  CommandMenu(TelegramClient client, Phrasebook phrases) {
    this.client = client;
    this.phrases = phrases;
  }

  void register(Set<Long> owners) throws TelegramApiException {
    for (Language language : Phrasebook.languages()) {
      Locale locale = Locale.forLanguageTag(language.code());
      // What has no language is shown to those whose language has none of its own.
      String code = language.equals(Language.ENGLISH) ? "" : language.code();
      offer(READER, BotCommandScopeAllPrivateChats.builder().build(), locale, code);
      offer(GROUP, BotCommandScopeAllGroupChats.builder().build(), locale, code);
      for (long owner : owners) {
        offerToOwner(owner, locale, code);
      }
      client.execute(
          SetMyDescription.builder()
              .description(phrases.say(locale, "bot.description"))
              .languageCode(code)
              .build());
      client.execute(
          SetMyShortDescription.builder()
              .shortDescription(phrases.say(locale, "bot.short"))
              .languageCode(code)
              .build());
    }
    client.execute(
        SetChatMenuButton.builder().menuButton(MenuButtonCommands.builder().build()).build());
  }

  /** An owner who has never spoken to the bot has no chat to offer anything in. */
  private void offerToOwner(long owner, Locale locale, String code) {
    try {
      offer(
          Stream.concat(READER.stream(), OWNER.stream()).toList(),
          BotCommandScopeChat.builder().chatId(owner).build(),
          locale,
          code);
    } catch (TelegramApiException e) {
      log.info("an owner's commands were not registered: {}", e.getClass().getSimpleName());
    }
  }

  private void offer(List<String> commands, BotCommandScope scope, Locale locale, String code)
      throws TelegramApiException {
    var set =
        SetMyCommands.builder()
            .scope(scope)
            .commands(
                commands.stream()
                    .map(name -> new BotCommand(name, phrases.say(locale, "command." + name)))
                    .toList());
    if (!code.isEmpty()) {
      set.languageCode(code);
    }
    client.execute(set.build());
  }
}
