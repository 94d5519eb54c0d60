package mujaz.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mujaz.chat.Chapter.Answer;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what a person says or presses, out of its chapters. It knows no transport and keeps no
 * state of its own: what a chat was asked stands in the database, so a restart loses nothing.
 * Thread-safe; a long answer (a page to read) blocks its caller for as long as it takes.
 */
public final class Conversation {
  private static final Logger log = LoggerFactory.getLogger(Conversation.class);

  /** Questions that an address answers. */
  private static final Set<String> ASKING_FOR_LINKS = Set.of("address", "mine");

  private final ChatParts parts;
  private final List<Chapter> chapters;
  private final Map<String, Answer> commands;
  private final Map<String, Answer> presses;
  private final Map<String, Answer> questions;
  private final CommandNames names;
  private final CommandParser parser;
  private final Authority authority;
  private final Awaited awaited;
  private final Door door;
  private final GroupDoor groups;
  private final GroupQuestion asking;
  private final Members members;

  public Conversation(ChatParts parts, List<Chapter> chapters) {
    this(parts, chapters, Members.ALONE);
  }

  private Conversation(ChatParts parts, List<Chapter> chapters, Members members) {
    this.parts = parts;
    this.members = members;
    this.chapters = List.copyOf(chapters);
    this.authority = new Authority(parts.admin());
    this.door = new Door(parts.admin(), parts.time());
    this.commands = joined(Chapter::commands);
    this.presses = joined(Chapter::presses);
    this.questions = joined(Chapter::questions);
    this.awaited = new Awaited(parts.questions(), questions.keySet());
    this.groups = new GroupDoor(members, awaited);
    this.asking = new GroupQuestion(awaited);
    this.names = new CommandNames(parts.phrases(), commands.keySet());
    this.parser = new CommandParser(names);
  }

  /** The same where chats may have several people in them. */
  public Conversation where(Members members) {
    return new Conversation(parts, chapters, members);
  }

  /** Taken out of a group, the bot keeps nothing of it; one who blocks it may come back. */
  public void leave(ChatId chat) {
    if (chat.number() < 0) {
      parts.subscribers().forgetGroup(chat);
    } else {
      parts.subscribers().sleep(chat);
    }
  }

  private Map<String, Answer> joined(Function<Chapter, Map<String, Answer>> of) {
    Map<String, Answer> joined = new HashMap<>();
    for (Chapter chapter : chapters) {
      of.apply(chapter)
          .forEach(
              (name, answer) -> {
                if (joined.put(name, answer) != null) {
                  throw new IllegalArgumentException("two chapters answer " + name);
                }
              });
    }
    return joined;
  }

  /** The names of the commands that are answered. */
  public Set<String> commands() {
    return Set.copyOf(commands.keySet());
  }

  /**
   * The answers, in order; empty only for who floods the bot, so that nobody else meets silence.
   */
  public List<Reply> hear(Utterance utterance) {
    Role role = authority.role(utterance);
    Language spoken = Phrasebook.spoken(utterance.languageTag());
    Subscriber outside = parts.subscribers().at(utterance.chat(), spoken);
    Hearing hearing = new Hearing(utterance.by(role), outside, parts.phrases(), members);
    Command command = parser.parse(utterance);
    try {
      return door.stop(hearing, role, command)
          .orElseGet(
              () ->
                  inside(hearing.to(parts.subscribers().meet(utterance.chat(), spoken)), command));
    } catch (RuntimeException e) {
      log.error("no answer to {} {}", command.kind(), command.verb(), e);
      return hearing.tell("chat.broken");
    }
  }

  private List<Reply> inside(Hearing hearing, Command command) {
    return groups
        .stop(hearing, command)
        .orElseGet(() -> asking.hinted(hearing, () -> welcomed(hearing, answer(hearing, command))));
  }

  /** Who comes from an earlier bot is told first that this one stands in for it. */
  private List<Reply> welcomed(Hearing hearing, List<Reply> answers) {
    return parts.subscribers().comesToNewBot(hearing.reader().chat())
        ? Stream.concat(hearing.tell("chat.new-bot").stream(), answers.stream()).toList()
        : answers;
  }

  private List<Reply> answer(Hearing hearing, Command command) {
    return switch (command.kind()) {
      case CALLED ->
          isAnswer(hearing, command)
              ? words(hearing, hearing.utterance().text().strip())
              : said(commands.get(command.verb()), hearing, command);
      case PRESSED -> said(presses.get(command.verb()), hearing, command);
      case SAID -> words(hearing, command.arg(0));
      case TOO_LONG -> hearing.tell("chat.too-long");
    };
  }

  /** A bare link is a page to be read, unless the chat was asked for an address. */
  private boolean isAnswer(Hearing hearing, Command command) {
    return command.verb().equals(CommandParser.BRIEF)
        && Hearing.link(command.arg(0)).isPresent()
        && !hearing.utterance().text().strip().startsWith("/")
        && ASKING_FOR_LINKS.contains(
            awaited.in(hearing.reader().chat()).map(Awaited::name).orElse(""));
  }

  private static List<Reply> said(@Nullable Answer answer, Hearing hearing, Command command) {
    return answer == null ? hearing.tell("press.stale") : answer.to(hearing, command);
  }

  /** An answer to what the chat was asked, or something to be helped with. */
  private List<Reply> words(Hearing hearing, String text) {
    if (text.isBlank()) {
      return hearing.tell("chat.empty");
    }
    boolean slash = text.startsWith("/");
    Optional<String> asked = slash ? Optional.empty() : awaited.in(hearing.reader().chat());
    if (asked.isPresent()) {
      String[] lines = asked.get().split("\n", 2);
      List<String> args = List.of(lines.length > 1 ? lines[1] : "", text);
      Command said = new Command(Command.Kind.SAID, lines[0], args);
      return said(questions.get(lines[0]), hearing, said);
    }
    Optional<Command> meant =
        slash ? Optional.empty() : names.meant(text).filter(c -> groups.isOpen(hearing, c));
    return meant
        .map(command -> said(commands.get(command.verb()), hearing, command))
        .or(
            () ->
                groups.mayChange(hearing)
                    ? first(chapter -> chapter.wish(hearing, text))
                    : Optional.empty())
        .or(() -> first(chapter -> chapter.words(hearing, text)))
        .orElseGet(() -> puzzled(hearing, slash ? "chat.no-command" : "chat.unknown"));
  }

  private Optional<List<Reply>> first(Function<Chapter, Optional<List<Reply>>> of) {
    return chapters.stream().flatMap(chapter -> of.apply(chapter).stream()).findFirst();
  }

  private static List<Reply> puzzled(Hearing hearing, String key) {
    return List.of(
        hearing.panel(
            hearing.say(key),
            List.of(
                List.of(
                    Press.button(hearing.say("button.latest"), "latest", "-", 0),
                    Press.button(hearing.say("button.settings"), "settings")))));
  }
}
