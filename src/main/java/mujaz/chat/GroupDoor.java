package mujaz.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.delivery.Message;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;

/**
 * In groups and channels everybody may read, and only those who run the chat may change what it
 * gets. Asked at every action: a button outlives its presser's office.
 */
final class GroupDoor {
  /** Commands and buttons that change nothing. */
  private static final Set<String> OPEN =
      Set.of(
          "latest", "digest", "now", "further", "search", "brief", "help", "why", "whyl", "whyd",
          "whys", "card", "cardv", "err");

  private final Members members;
  private final Awaited awaited;

  GroupDoor(Members members, Awaited awaited) {
    this.members = members;
    this.awaited = awaited;
  }

  /** The answer to whoever may not go on; empty for everybody else. */
  Optional<List<Reply>> stop(Hearing hearing, Command command) {
    return isOpen(hearing, command) || mayChange(hearing)
        ? Optional.empty()
        : Optional.of(refused(hearing));
  }

  /** Not before all the others, where it can be said at the press. */
  private static List<Reply> refused(Hearing hearing) {
    Message words = Message.of(hearing.reader().language(), hearing.say("group.only"));
    boolean pressed = hearing.utterance().press() != null;
    return List.of(pressed ? Reply.noting(words) : Reply.saying(words));
  }

  /** Whether this person may change what the chat gets. */
  boolean mayChange(Hearing hearing) {
    ChatId chat = hearing.reader().chat();
    return !isShared(chat)
        || hearing.utterance().may(Role.ADMIN)
        || members.run(chat, hearing.utterance().person());
  }

  /** Whether several people are there. */
  static boolean isShared(ChatId chat) {
    return chat.transport().equals(ChatId.TELEGRAM) && chat.number() < 0;
  }

  /** Whether anybody may do that here. */
  boolean isOpen(Hearing hearing, Command command) {
    ChatId chat = hearing.reader().chat();
    return !isShared(chat) || isOpen(chat, command);
  }

  /** Words are open unless they answer a question, such as for the city. */
  private boolean isOpen(ChatId chat, Command command) {
    return command.kind() == Command.Kind.SAID
        ? awaited.in(chat).isEmpty()
        : OPEN.contains(command.verb());
  }
}
