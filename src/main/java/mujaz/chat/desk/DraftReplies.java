package mujaz.chat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.delivery.Message;
import mujaz.digest.draft.Content;
import mujaz.digest.draft.Draft;
import mujaz.digest.draft.Drafts;
import mujaz.digest.draft.State;
import mujaz.subscription.desk.Kept;
import mujaz.text.Direction;

/**
 * What editors do with a draft: order, drop, replace, a headline, a line, the decision. A press
 * names the version that its presser saw, so that nothing is done to what somebody else has changed
 * meanwhile.
 */
final class DraftReplies {
  private static final List<State> OPEN = List.of(State.OPEN, State.HELD);
  private static final int LONGEST_HEADLINE = 160;
  private static final int LONGEST_NOTE = 400;

  private final ChatParts parts;
  private final Drafts drafts;
  private final DeskParts desk;
  private final Standing standing;

  DraftReplies(ChatParts parts, DeskParts desk, Standing standing) {
    this.parts = parts;
    this.drafts = desk.drafts();
    this.desk = desk;
    this.standing = standing;
  }

  /** What is done with a draft, by somebody who may. */
  interface Step {
    List<Reply> on(Hearing hearing, Kept kept, Draft draft);
  }

  List<Reply> with(Hearing hearing, Command press, Step step) {
    Optional<Draft> draft =
        press.arg(0).matches("[0-9]{1,18}")
            ? drafts.find(Long.parseLong(press.arg(0)))
            : Optional.empty();
    return draft.isEmpty()
        ? hearing.tell("press.stale")
        : standing.may(
            hearing, "" + draft.get().order().value(), kept -> step.on(hearing, kept, draft.get()));
  }

  List<Reply> show(Hearing hearing, Command press) {
    return with(hearing, press, this::panel);
  }

  private List<Reply> panel(Hearing hearing, Kept kept, Draft draft) {
    Draft now = drafts.find(draft.id()).orElse(draft);
    return List.of(hearing.answer(desk.panel().message(kept, now, hearing.reader())));
  }

  /** One of its stories. */
  List<Reply> line(Hearing hearing, Command press) {
    return with(
        hearing,
        press,
        (h, kept, draft) ->
            isStale(press, draft)
                ? stale(h, kept, draft)
                : List.of(h.answer(desk.panel().line(kept, draft, index(press), h.reader()))));
  }

  /** Changes what stands in it, and shows it whole. */
  List<Reply> change(Hearing hearing, Command press, UnaryOperator<Content> by) {
    return with(
        hearing,
        press,
        (h, kept, draft) -> {
          boolean changed =
              !isStale(press, draft) && drafts.change(draft, by.apply(draft.content()));
          return changed ? panel(h, kept, draft) : stale(h, kept, draft);
        });
  }

  /** Asks for words: a headline, or a line of the editors' own. */
  List<Reply> ask(Hearing hearing, Command press, String key) {
    return with(
        hearing,
        press,
        (h, kept, draft) -> {
          if (isStale(press, draft)) {
            return stale(h, kept, draft);
          }
          String index = press.arg(2).isEmpty() ? "-" : press.arg(2);
          parts
              .questions()
              .ask(h.reader().chat(), "draft\n" + draft.id() + " " + draft.version() + " " + index);
          return List.of(h.question(h.say(key)));
        });
  }

  /** The words that were asked for; a full stop alone takes them away again. */
  List<Reply> typed(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    String[] asked = command.arg(0).split(" ");
    String typed = Direction.withoutControls(command.arg(1)).strip().replaceAll("\\s+", " ");
    String words = typed.equals(".") ? "" : typed;
    boolean note = asked.length > 2 && asked[2].equals("-");
    if (asked.length < 3 || words.length() > (note ? LONGEST_NOTE : LONGEST_HEADLINE)) {
      return hearing.tell("desk.too-long", "most", note ? LONGEST_NOTE : LONGEST_HEADLINE);
    }
    Command press = Command.of(asked);
    return change(
        hearing,
        press,
        content -> note ? content.withNote(words) : content.withHeadline(index(press), words));
  }

  /** As it will be posted. */
  List<Reply> view(Hearing hearing, Command press) {
    return with(
        hearing,
        press,
        (h, kept, draft) -> {
          List<Reply> replies = new ArrayList<>();
          for (Message message : desk.layout().post(kept, draft).messages()) {
            replies.add(Reply.saying(message.withButtons(List.of())));
          }
          return replies.isEmpty() ? h.tell("desk.nothing") : replies;
        });
  }

  /** One decides, whoever else presses at the same moment. */
  List<Reply> decide(Hearing hearing, Command press, State to) {
    return with(
        hearing,
        press,
        (h, kept, draft) -> {
          boolean unseen = to == State.APPROVED && isStale(press, draft);
          if (unseen && draft.isOpen()) {
            return stale(h, kept, draft);
          }
          boolean first = drafts.decide(draft.id(), OPEN, to, Authority.person(h.utterance()));
          if (first) {
            standing.note(h, "draft", kept, DraftPanel.word(draft.state()), DraftPanel.word(to));
          }
          return panel(h, kept, draft);
        });
  }

  private List<Reply> stale(Hearing hearing, Kept kept, Draft draft) {
    List<Reply> replies = new ArrayList<>(panel(hearing, kept, draft));
    replies.addAll(hearing.tell("desk.changed-meanwhile"));
    return replies;
  }

  private static boolean isStale(Command press, Draft draft) {
    return !press.arg(1).equals("" + draft.version()) || !draft.isOpen();
  }

  static int index(Command press) {
    return press.arg(2).matches("[0-9]{1,2}") ? Integer.parseInt(press.arg(2)) : -1;
  }
}
