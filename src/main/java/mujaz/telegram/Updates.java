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
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Telegram's updates to utterances: Telegram's types end here. */
final class Updates {
  /** The kinds of updates that Telegram is to hand us. */
  static final List<String> WANTED =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");

  private final Set<Long> admins;
  private final Documents documents;
  private final Addressing addressing;

  Updates(Set<Long> admins, Documents documents, Addressing addressing) {
    this.admins = admins;
    this.documents = documents;
    this.addressing = addressing;
  }

  /** Empty for what is no word to us: joins, edits, talk among others, bots. */
  Optional<Utterance> toUtterance(Update update) {
    @Nullable CallbackQuery press = update.getCallbackQuery();
    if (press != null) {
      return pressed(press);
    }
    if (update.getMyChatMember() != null) {
      return arrived(update.getMyChatMember());
    }
    @Nullable Message message =
        update.getMessage() == null ? update.getChannelPost() : update.getMessage();
    if (message == null) {
      return Optional.empty();
    }
    boolean privately = "private".equals(message.getChat().getType());
    return privately ? said(message, said(message)) : inGroup(message);
  }

  private Optional<Utterance> inGroup(Message message) {
    return addressing.toBot(message, said(message)).flatMap(words -> said(message, words));
  }

  /** Who writes in the name of the chat itself, as channels do, has its number. */
  private Optional<Utterance> said(Message message, String words) {
    boolean asChat =
        message.getSenderChat() != null
            && message.getSenderChat().getId().equals(message.getChatId());
    @Nullable User person = message.getFrom();
    if (!asChat && (person == null || isBot(person))) {
      return Optional.empty();
    }
    return Optional.of(
        new Utterance(
            chat(message),
            asChat || person == null ? message.getChatId() : person.getId(),
            asChat || person == null ? "" : tag(person),
            words,
            null,
            message.getReplyToMessage() == null ? 0 : message.getReplyToMessage().getMessageId(),
            documents.with(message),
            asChat || person == null ? Set.of(Role.READER) : roles(person)));
  }

  /** Whoever brings the bot into a group is answered there as if they had started it. */
  private Optional<Utterance> arrived(ChatMemberUpdated place) {
    boolean came = !isIn(place.getOldChatMember()) && isIn(place.getNewChatMember());
    return came && place.getChat().getId() < 0
        ? Optional.of(
            Utterance.said(
                ChatId.telegram(place.getChat().getId()),
                place.getFrom().getId(),
                tag(place.getFrom()),
                "/start",
                roles(place.getFrom())))
        : Optional.empty();
  }

  /** The chat that the bot was taken out of, or whose person has blocked it. */
  static Optional<ChatId> left(Update update) {
    ChatMemberUpdated place = update.getMyChatMember();
    return place == null || isIn(place.getNewChatMember())
        ? Optional.empty()
        : Optional.of(ChatId.telegram(place.getChat().getId()));
  }

  private static boolean isIn(ChatMember member) {
    return !OUTSIDE.contains(member.getStatus());
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
            press.getMessage() instanceof Message message
                ? chat(message)
                : ChatId.telegram(press.getMessage().getChatId()),
            person.getId(),
            tag(person),
            press.getData(),
            press.getMessage().getMessageId(),
            roles(person)));
  }

  private Set<Role> roles(User person) {
    return admins.contains(person.getId()) ? Set.of(Role.OWNER) : Set.of(Role.READER);
  }

  /** What is said in a topic of a group is said to that topic. */
  private static ChatId chat(Message message) {
    long number = message.getChatId();
    @Nullable Integer topic = message.getMessageThreadId();
    return number < 0 && Boolean.TRUE.equals(message.getIsTopicMessage()) && topic != null
        ? ChatId.telegram(number, topic)
        : ChatId.telegram(number);
  }

  private static boolean isBot(User person) {
    return Boolean.TRUE.equals(person.getIsBot());
  }

  static String tag(User person) {
    return person.getLanguageCode() == null ? "" : person.getLanguageCode();
  }
}
