package mujaz.chat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.desk.DraftLayout.Placed;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.digest.draft.Draft;
import mujaz.digest.draft.State;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.desk.Kept;
import mujaz.subscription.desk.Mode;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;

/** A draft as its editors see it: its stories by number, and what they can do. */
public final class DraftPanel {
  private final Phrasebook phrases;
  private final DraftLayout layout;

  public DraftPanel(Phrasebook phrases, DraftLayout layout) {
    this.phrases = phrases;
    this.layout = layout;
  }

  /** The whole draft. */
  public Message message(Kept kept, Draft draft, Subscriber editors) {
    Panel panel = new Panel().bold(title(kept, draft, editors));
    panel.line(standing(kept, draft, editors)).gap();
    if (!draft.content().note().isEmpty()) {
      panel.line(Hearing.name(draft.content().note())).gap();
    }
    List<Placed> placed = layout.placed(kept, draft, editors);
    if (placed.isEmpty()) {
      panel.line(say(editors, "desk.nothing"));
    }
    List<Button> numbers = new ArrayList<>();
    for (Placed one : placed) {
      Entry entry = one.entry();
      String number = Wording.number(numbers.size() + 1, editors.locale());
      String names = String.join(" · ", entry.sourceNames().stream().limit(3).toList());
      panel.linked(
          number + ". " + Hearing.name(entry.summary().headline()), entry.lead().canonical());
      panel.line("    " + Hearing.name(names));
      numbers.add(on(draft, number, "drp", one.line()));
    }
    return panel.message(
        editors, draft.isOpen() ? buttons(kept, draft, numbers, editors) : List.of());
  }

  /** The same for whoever gets it in the editors' place, who is told so. */
  public Message instead(Message message, Kept kept, Subscriber reader) {
    List<Block> blocks = new ArrayList<>();
    String told = say(reader, "desk.editors-gone", "number", "" + kept.order().id().value());
    blocks.add(Block.paragraph(Run.italic(told)));
    blocks.add(Block.emptyLine());
    blocks.addAll(message.blocks());
    return message.with(blocks);
  }

  /** One of its stories, and what can be done with it. */
  Message line(Kept kept, Draft draft, int index, Subscriber editors) {
    Panel panel = new Panel().bold(title(kept, draft, editors));
    layout.placed(kept, draft, editors).stream()
        .filter(one -> one.line() == index)
        .map(Placed::entry)
        .forEach(
            entry -> {
              String headline = Hearing.name(entry.summary().headline());
              panel.gap().linked(headline, entry.lead().canonical());
              entry
                  .summary()
                  .points()
                  .forEach(point -> panel.line("• " + Hearing.name(point.text())));
            });
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            on(draft, "↑", "dru", index),
            on(draft, "↓", "drd", index),
            on(draft, say(editors, "button.draft-drop"), "drx", index)));
    rows.add(
        List.of(
            on(draft, say(editors, "button.draft-replace"), "drr", index),
            on(draft, say(editors, "button.draft-headline"), "drh", index)));
    rows.add(List.of(Press.button(say(editors, "button.back"), "dr", draft.id())));
    return panel.message(editors, rows);
  }

  private List<List<Button>> buttons(
      Kept kept, Draft draft, List<Button> numbers, Subscriber editors) {
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(numbers, 8));
    rows.add(
        List.of(
            Press.button(say(editors, "button.draft-note"), "drn", draft.id(), draft.version()),
            Press.button(say(editors, "button.draft-view"), "drv", draft.id())));
    if (kept.desk().mode() != Mode.DRAFT) {
      rows.add(
          List.of(
              Press.button(
                  say(editors, "button.draft-approve"), "dra", draft.id(), draft.version()),
              Press.button(say(editors, "button.draft-skip"), "drs", draft.id())));
    }
    return rows;
  }

  private static Button on(Draft draft, String label, String verb, int index) {
    return Press.button(label, verb, draft.id(), draft.version(), index);
  }

  private String title(Kept kept, Draft draft, Subscriber editors) {
    return say(
        editors,
        "desk.draft",
        "name",
        name(kept),
        "moment",
        Wording.moment(draft.slot(), editors.zone(), editors.locale()));
  }

  /** What a channel is called at its desk. */
  static String name(Kept kept) {
    String signature = kept.desk().house().signature();
    return Hearing.name(signature.isEmpty() ? "" + kept.order().chat().number() : signature);
  }

  /** Whose draft it is and where it stands, on one line. */
  public String told(Kept kept, Draft draft, Subscriber reader) {
    return title(kept, draft, reader) + ": " + standing(kept, draft, reader);
  }

  private String standing(Kept kept, Draft draft, Subscriber editors) {
    if (draft.state() == State.OPEN) {
      return kept.desk().mode() == Mode.DRAFT
          ? say(editors, "desk.to-copy")
          : say(editors, "desk.silence-" + word(kept.desk().silence()));
    }
    ChatId by = draft.decidedBy();
    return by == null
        ? say(editors, "desk.draft-" + word(draft.state()))
        : say(
            editors,
            "desk.decided",
            "what",
            say(editors, "desk.draft-" + word(draft.state())),
            "who",
            "" + by.number());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String say(Subscriber reader, String key, Object... args) {
    return phrases.say(reader.locale(), key, args);
  }
}
