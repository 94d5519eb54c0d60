package mujaz.chat.why;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mujaz.article.Articles;
import mujaz.article.Provenance;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.chat.desk.DeskParts;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.History;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;

/** Answers why: of a digest, of a story, and, to admins, of any chat. */
public final class Why implements Chapter {
  private final ChatParts parts;
  private final History history;
  private final Authority authority;
  private final ChatAccount chats;
  private final StoryAccount stories;

  /** What has been kept of what was fetched and sent. */
  public record Records(
      History history, Provenance provenance, Articles articles, DeskParts desks) {}

  public Why(ChatParts parts, Records records) {
    this.parts = parts;
    this.history = records.history();
    this.authority = new Authority(parts.admin());
    this.chats = new ChatAccount(parts, records);
    this.stories = new StoryAccount(parts, records);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("why", this::asked);
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "why",
        this::under,
        "whyl",
        (h, p) -> about(h, p.arg(0), chats::list),
        "whyd",
        (h, p) -> about(h, p.arg(1), asked -> delivery(asked, number(p.arg(0)))),
        "whys",
        (h, p) ->
            about(
                h,
                p.arg(2),
                asked -> stories.of(asked, new StoryId(number(p.arg(0))), number(p.arg(1)))));
  }

  private List<Reply> asked(Hearing hearing, Command command) {
    String words = command.arg(0).strip();
    if (words.matches("-?[0-9]{1,18}") && hearing.utterance().isAdmin()) {
      return about(hearing, words, chats::list);
    }
    Asked own = own(hearing);
    Optional<URI> link = Hearing.link(words);
    if (link.isPresent()) {
      return stories.at(own, link.get());
    } else if (!words.isEmpty()) {
      return stories.with(own, words);
    }
    long message = hearing.utterance().messageId();
    return message == 0 ? chats.list(own) : message(own, message);
  }

  /** The button under a digest, or of one of its stories; what it stands under stays. */
  private List<Reply> under(Hearing hearing, Command press) {
    Asked own = own(hearing);
    if (!press.arg(0).isEmpty()) {
      return stories.of(own, new StoryId(number(press.arg(0))), 0);
    }
    List<StoryId> named =
        Stream.of(press.arg(1).split("-"))
            .map(Why::number)
            .filter(id -> id > 0)
            .map(StoryId::new)
            .toList();
    long message = hearing.utterance().messageId();
    return named.isEmpty() || history.ofMessage(own.chat(), message).isPresent()
        ? message(own, message)
        : chats.answer(own, named);
  }

  private List<Reply> message(Asked asked, long messageId) {
    return history
        .ofMessage(asked.chat(), messageId)
        .map(fate -> chats.delivery(asked, fate))
        .orElseGet(() -> asked.hearing().tell("why.not-kept"));
  }

  private List<Reply> delivery(Asked asked, long id) {
    return history
        .find(asked.chat(), new DeliveryId(id))
        .map(fate -> chats.delivery(asked, fate))
        .orElseGet(() -> asked.hearing().tell("press.stale"));
  }

  private static Asked own(Hearing hearing) {
    return new Asked(hearing, hearing.reader(), true);
  }

  /** About a chat by its number, this one where there is none; another chat is for admins. */
  private List<Reply> about(Hearing hearing, String number, Function<Asked, List<Reply>> account) {
    ChatId own = hearing.reader().chat();
    ChatId chat =
        number.matches("-?[0-9]{1,18}") ? new ChatId(own.transport() + ":" + number) : own;
    if (chat.equals(own)) {
      return account.apply(new Asked(hearing, hearing.reader(), false));
    }
    if (!hearing.utterance().isAdmin()) {
      authority.note(hearing, "refused", "why " + chat.number(), "", "");
      return hearing.tell("admin.only");
    }
    return other(hearing, chat, account);
  }

  private List<Reply> other(Hearing hearing, ChatId chat, Function<Asked, List<Reply>> account) {
    Optional<Subscriber> about = parts.subscribers().find(chat);
    if (about.isEmpty()) {
      return hearing.tell("why.no-chat", "chat", "" + chat.number());
    }
    authority.note(hearing, "why", "" + chat.number(), "", "");
    return account.apply(new Asked(hearing, about.get(), false));
  }

  private static long number(String typed) {
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
  }
}
