package mujaz.chat.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.digest.Entry;
import mujaz.story.StoryId;
import mujaz.story.correction.Corrections;
import mujaz.subscription.Role;
import mujaz.text.Direction;

/** Mistakes: reported by readers, decided by editors; and stories by hand. */
public final class Repairs implements Chapter {
  private static final int LONGEST = 400;

  /** So many reports of one reader wait for editors, each of whom is told of each. */
  private static final int MOST_WAITING = 10;

  private final ChatParts parts;
  private final Corrections corrections;
  private final CorrectionDesk queue;
  private final StoryHandReplies hand;
  private final Authority authority;

  public Repairs(ChatParts parts, ByHand byHand) {
    this.parts = parts;
    this.corrections = parts.stories().corrections();
    this.authority = new Authority(parts.admin());
    this.queue = new CorrectionDesk(parts, byHand.withdrawal(), authority);
    this.hand = new StoryHandReplies(parts, byHand, queue, authority);
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of("corrections", editors((h, c) -> queue.list(h)));
  }

  private Answer editors(Answer answer) {
    return authority.needs(Role.EDITOR, answer);
  }

  private Answer admins(Answer answer) {
    return authority.needs(Role.ADMIN, answer);
  }

  @Override
  public Map<String, Answer> presses() {
    Map<String, Answer> presses = new HashMap<>();
    presses.put("err", (h, p) -> report(h, p.arg(0)));
    presses.put("errd", (h, p) -> enough(h));
    presses.put("cor", editors((h, p) -> queue.show(h, p.arg(0))));
    presses.put("corf", editors((h, p) -> queue.ask(h, p.arg(0))));
    presses.put("cory", editors((h, p) -> queue.asChanged(h, p.arg(0))));
    presses.put("corx", editors((h, p) -> queue.dismiss(h, p.arg(0))));
    presses.put("corr", admins((h, p) -> queue.askRetract(h, p.arg(0))));
    presses.put("corry", admins((h, p) -> queue.retract(h, p.arg(0))));
    presses.put("sh", editors(hand::show));
    presses.put("shs", editors(hand::split));
    presses.put("shm", editors(hand::askMerge));
    presses.put("sht", admins(hand::askTakeDown));
    presses.put("shy", admins(hand::takeDown));
    return presses;
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of("err", this::said, "cor", editors(queue::typed), "merge", editors(hand::merge));
  }

  /** A reader says that something is wrong, and may say what; in a group the press is all. */
  private List<Reply> report(Hearing hearing, String number) {
    Optional<Entry> entry =
        number.matches("[0-9]{1,18}")
            ? parts.editor().entries(List.of(new StoryId(Long.parseLong(number)))).stream()
                .findFirst()
            : Optional.empty();
    if (entry.isEmpty()) {
      return hearing.tell("why.gone");
    }
    String by = Authority.person(hearing.utterance()).value();
    if (corrections.waitingOf(by) >= MOST_WAITING) {
      return hearing.tell("fix.enough");
    }
    long id =
        corrections.report(
            entry.get().story().id(), entry.get().summary().headline(), by, parts.time().instant());
    if (hearing.reader().chat().number() < 0) {
      return hearing.tell("fix.thanks");
    }
    parts.questions().ask(hearing.reader().chat(), "err\n" + id);
    List<Button> row = List.of(Press.button(hearing.say("button.done"), "errd"));
    return List.of(hearing.anew().panel(hearing.say("fix.what"), List.of(row)));
  }

  /** The report says all without words: the next ones are about something else. */
  private List<Reply> enough(Hearing hearing) {
    parts.questions().settle(hearing.reader().chat());
    return List.of(hearing.panel(hearing.say("fix.thanks"), List.of()));
  }

  private List<Reply> said(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    String words = Direction.withoutControls(command.arg(1)).strip().replaceAll("\\s+", " ");
    String kept = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    boolean taken =
        command.arg(0).matches("[0-9]{1,18}")
            && corrections.say(
                Long.parseLong(command.arg(0)),
                Authority.person(hearing.utterance()).value(),
                kept);
    return hearing.tell(taken ? "fix.thanks" : "press.stale");
  }
}
