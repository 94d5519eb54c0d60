package mujaz.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Utterance;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Telegram's updates to utterances: Telegram's types end here. */
final class Updates {
  /** The kinds of updates that Telegram is to hand us. */
  static final List<String> WANTED = List.of("message", "callback_query", "inline_query");

  private final Set<Long> admins;
  private final Documents documents;

  Updates(Set<Long> admins, Documents documents) {
    this.admins = admins;
    this.documents = documents;
  }

  /** Empty for what is no word to us: joins, edits, posts of channels, bots. */
  Optional<Utterance> toUtterance(Update update) {
    @Nullable CallbackQuery press = update.getCallbackQuery();
    if (press != null) {
      return pressed(press);
    }
    @Nullable Message message = update.getMessage();
    if (message == null || message.getFrom() == null || isBot(message.getFrom())) {
      return Optional.empty();
    }
    boolean privately = "private".equals(message.getChat().getType());
    String said = said(message);
    if (!privately && !said.startsWith("/")) {
      return Optional.empty();
    }
    User person = message.getFrom();
    return Optional.of(
        new Utterance(
            ChatId.telegram(message.getChatId()),
            person.getId(),
            tag(person),
            said,
            null,
            message.getReplyToMessage() == null ? 0 : message.getReplyToMessage().getMessageId(),
            documents.with(message),
            roles(person)));
  }

  /** The words of a message; a place is told as a geo address (RFC 5870). */
  static String said(Message message) {
    if (message.getLocation() != null) {
      return "geo:"
          + message.getLocation().getLatitude()
          + ","
          + message.getLocation().getLongitude();
    }
    @Nullable String said = message.getText() == null ? message.getCaption() : message.getText();
    return said == null ? "" : said;
  }

  private Optional<Utterance> pressed(CallbackQuery press) {
    if (press.getMessage() == null || press.getData() == null || press.getData().isEmpty()) {
      return Optional.empty();
    }
    User person = press.getFrom();
    return Optional.of(
        Utterance.pressed(
            ChatId.telegram(press.getMessage().getChatId()),
            person.getId(),
            tag(person),
            press.getData(),
            press.getMessage().getMessageId(),
            roles(person)));
  }

  private Set<Role> roles(User person) {
    return admins.contains(person.getId()) ? Set.of(Role.OWNER) : Set.of(Role.READER);
  }

  private static boolean isBot(User person) {
    return Boolean.TRUE.equals(person.getIsBot());
  }

  static String tag(User person) {
    return person.getLanguageCode() == null ? "" : person.getLanguageCode();
  }
}
