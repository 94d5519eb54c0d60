package mujaz.chat.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.story.correction.Correction;
import mujaz.story.correction.Corrections;
import mujaz.story.correction.Kind;
import mujaz.story.correction.State;
import mujaz.text.Direction;
import mujaz.text.Wording;

/** The queue: fix, split, retract, dismiss; the first who decides counts. */
final class CorrectionDesk {
  private static final int SHOWN = 10;
  private static final int LONGEST = 300;

  private final ChatParts parts;
  private final Withdrawal withdrawal;
  private final Corrections corrections;
  private final Authority authority;

  CorrectionDesk(ChatParts parts, Withdrawal withdrawal, Authority authority) {
    this.parts = parts;
    this.withdrawal = withdrawal;
    this.corrections = parts.stories().corrections();
    this.authority = authority;
  }

  List<Reply> list(Hearing hearing) {
    List<Correction> open = corrections.open(SHOWN);
    Panel panel = new Panel().bold(hearing.say("fix.title", "count", open.size()));
    List<Button> buttons = new ArrayList<>();
    for (Correction one : open) {
      String number = Wording.number(buttons.size() + 1, hearing.locale());
      panel.line(
          number
              + ". "
              + hearing.say("fix.kind-" + one.kind().word())
              + " · "
              + Hearing.name(Hearing.shortened(one.subject())));
      buttons.add(Press.button(number, "cor", one.id()));
    }
    return List.of(hearing.answer(panel.message(hearing.reader(), Hearing.rows(buttons, 5))));
  }

  private Optional<Correction> found(String number) {
    return number.matches("[0-9]{1,18}")
        ? corrections.find(Long.parseLong(number))
        : Optional.empty();
  }

  List<Reply> show(Hearing hearing, String number) {
    return found(number)
        .map(one -> List.of(panel(hearing, one)))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  private Reply panel(Hearing hearing, Correction one) {
    Panel panel = new Panel().bold(Hearing.name(one.subject()));
    String when = Wording.moment(one.at(), hearing.reader().zone(), hearing.locale());
    panel.line(hearing.say("fix.kind-" + one.kind().word()) + " · " + when);
    if (one.kind() == Kind.EDIT) {
      panel.line(hearing.say("fix.was", "words", Hearing.name(one.was())));
      panel.line(hearing.say("fix.now", "words", Hearing.name(one.now())));
    } else {
      panel.line(
          one.said().isEmpty()
              ? hearing.say("fix.no-words")
              : hearing.say("fix.said", "words", Hearing.name(one.said())));
    }
    boolean open = one.state() == State.NEW || one.state() == State.OPEN;
    if (!open) {
      panel.line(hearing.say("fix.state-" + one.state().word()));
    }
    if (!one.note().isEmpty()) {
      panel.line(
          hearing.say(
              "fix.note",
              "words",
              Hearing.name(Corrected.note(one, hearing.phrases(), hearing.locale()))));
    }
    return hearing.answer(panel.message(hearing.reader(), open ? rows(hearing, one) : List.of()));
  }

  private static List<List<Button>> rows(Hearing hearing, Correction one) {
    List<Button> fixes = new ArrayList<>();
    if (one.kind() == Kind.EDIT) {
      fixes.add(Press.button(hearing.say("button.fix-said"), "cory", one.id()));
    }
    fixes.add(Press.button(hearing.say("button.fix-write"), "corf", one.id()));
    return List.of(
        fixes,
        List.of(
            Press.button(hearing.say("button.fix-split"), "sh", one.story().value(), one.id()),
            Press.button(hearing.say("button.fix-retract"), "corr", one.id()),
            Press.button(hearing.say("button.fix-dismiss"), "corx", one.id())),
        List.of(Press.button(hearing.say("button.card"), "card", one.story().value())));
  }

  List<Reply> ask(Hearing hearing, String number) {
    parts.questions().ask(hearing.reader().chat(), "cor\n" + number);
    return List.of(hearing.question(hearing.say("fix.ask")));
  }

  List<Reply> typed(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    String words = Direction.withoutControls(command.arg(1)).strip().replaceAll("\\s+", " ");
    return words.length() > LONGEST
        ? hearing.tell("desk.too-long", "most", LONGEST)
        : decide(hearing, command.arg(0), State.FIXED, words);
  }

  /** Readers are told what the source changed. */
  List<Reply> asChanged(Hearing hearing, String number) {
    return decide(hearing, number, State.FIXED, Corrected.BY_ITSELF);
  }

  /** Asked once more: nobody is told the story any more, and that cannot be undone. */
  List<Reply> askRetract(Hearing hearing, String number) {
    return found(number)
        .map(
            one ->
                List.of(
                    hearing.panel(
                        hearing.say("fix.retract-sure", "headline", Hearing.name(one.subject())),
                        List.of(
                            List.of(
                                Press.button(hearing.say("button.retract-yes"), "corry", one.id())),
                            List.of(Press.button(hearing.say("button.back"), "cor", one.id()))))))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  List<Reply> retract(Hearing hearing, String number) {
    Optional<Correction> one = found(number);
    List<Reply> replies = decide(hearing, number, State.RETRACTED, Corrected.BY_ITSELF);
    // Only what this press has decided.
    one.filter(was -> was.state() == State.NEW || was.state() == State.OPEN)
        .flatMap(was -> corrections.find(was.id()))
        .filter(now -> now.state() == State.RETRACTED)
        .ifPresent(now -> withdrawal.retract(now.story()));
    return replies;
  }

  List<Reply> dismiss(Hearing hearing, String number) {
    return decide(hearing, number, State.DISMISSED, "");
  }

  /** Reports of something else are out of the story: that is what was wrong. */
  void split(Hearing hearing, String number) {
    if (found(number).isPresent()) {
      decide(hearing, number, State.SPLIT, Corrected.BY_ITSELF);
    }
  }

  private List<Reply> decide(Hearing hearing, String number, State to, String note) {
    Optional<Correction> one = found(number);
    if (one.isEmpty()) {
      return hearing.tell("press.stale");
    }
    String by = Authority.person(hearing.utterance()).value();
    if (!corrections.decide(one.get().id(), to, note, by, parts.time().instant())) {
      return hearing.tell("fix.decided");
    }
    authority.note(hearing, "correction-" + to.word(), one.get().subject(), one.get().was(), note);
    return show(hearing, number);
  }
}
