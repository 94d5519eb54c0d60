package mujaz.chat.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.admin.Broadcast;
import mujaz.admin.Broadcasts;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.subscription.Role;
import mujaz.text.Language;

/**
 * A message to everybody: shown as readers will see it, with how many they are and how long it
 * takes, sent after one confirmation, followed, and stopped.
 */
public final class Broadcasting implements Chapter {
  private static final int LONGEST = 3_500;

  /** Puts a message into the outbox of every chat. */
  public interface Sending {
    void toAll(String cause, Message message);
  }

  private final Broadcasts broadcasts;
  private final ChatParts parts;
  private final Authority authority;
  private final Sending sending;
  private final int aSecond;

  public Broadcasting(ChatParts parts, Sending sending, int aSecond) {
    this.broadcasts = parts.admin().broadcasts();
    this.parts = parts;
    this.authority = new Authority(parts.admin());
    this.sending = sending;
    this.aSecond = aSecond;
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("broadcast", authority.needs(Role.ADMIN, this::draft));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.of(
        "cast", authority.needs(Role.ADMIN, this::confirm),
        "casting", authority.needs(Role.ADMIN, (h, p) -> progress(h, number(p))),
        "castend", authority.needs(Role.ADMIN, this::stop));
  }

  private List<Reply> draft(Hearing hearing, Command command) {
    String text = command.arg(0).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return hearing.tell("broadcast.how", "most", LONGEST);
    }
    long id = broadcasts.draft(Authority.person(hearing.utterance()), text);
    long audience = broadcasts.audience();
    List<Reply> replies = new ArrayList<>();
    replies.add(Reply.saying(message(text)));
    replies.add(
        Reply.saying(
            new Panel()
                .line(
                    hearing.say(
                        "broadcast.ask",
                        "count",
                        audience,
                        "minutes",
                        Math.max(1, audience / aSecond / 60)))
                .message(
                    hearing.reader(),
                    List.of(
                        List.of(
                            Press.button(hearing.say("button.broadcast"), "cast", id),
                            Press.button(hearing.say("button.cancel"), "cancel"))))));
    return replies;
  }

  private List<Reply> confirm(Hearing hearing, Command press) {
    long id = number(press);
    Optional<String> text = broadcasts.text(id);
    long audience = broadcasts.audience();
    if (text.isEmpty() || audience == 0) {
      return hearing.tell("press.stale");
    }
    if (broadcasts.confirm(id, audience)) {
      sending.toAll(Broadcasts.cause(id), message(text.get()));
      authority.note(hearing, "broadcast", text.get(), "", "" + audience);
    }
    return progress(hearing, id);
  }

  private List<Reply> progress(Hearing hearing, long id) {
    Optional<Broadcast> found = broadcasts.find(id);
    if (found.isEmpty()) {
      return hearing.tell("press.stale");
    }
    Broadcast state = found.get();
    List<Button> buttons = new ArrayList<>();
    if (state.waiting() > 0) {
      buttons.add(Press.button(hearing.say("button.refresh"), "casting", id));
      buttons.add(Press.button(hearing.say("button.stop"), "castend", id));
    }
    return List.of(
        hearing.panel(
            hearing.say(
                "broadcast.progress",
                "sent",
                state.sent(),
                "all",
                state.audience(),
                "waiting",
                state.waiting(),
                "failed",
                state.failed()),
            buttons.isEmpty() ? List.of() : List.of(buttons)));
  }

  private List<Reply> stop(Hearing hearing, Command press) {
    long id = number(press);
    int stopped = broadcasts.stop(id);
    authority.note(hearing, "broadcast-stop", "" + id, "", "" + stopped);
    return progress(hearing, id);
  }

  /** As readers see it; its direction is that of its own words. */
  private Message message(String text) {
    Language language = parts.detector().detect(text);
    return Message.of(language.isKnown() ? language : Language.ENGLISH, text);
  }

  private static long number(Command press) {
    return press.arg(0).matches("[0-9]{1,18}") ? Long.parseLong(press.arg(0)) : 0;
  }
}
