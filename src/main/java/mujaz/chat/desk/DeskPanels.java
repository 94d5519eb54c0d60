package mujaz.chat.desk;

import java.util.ArrayList;
import java.util.List;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.subscription.ChatId;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.House;
import mujaz.subscription.desk.Kept;
import mujaz.subscription.desk.Mode;
import mujaz.subscription.desk.Own;
import mujaz.subscription.desk.Silence;

/** How an order goes out, and the buttons that change it. */
final class DeskPanels {
  private static final List<Integer> BEFORE = List.of(10, 30, 60, 120);
  private static final int SOURCES_A_PAGE = 20;

  private final ChatParts parts;

  DeskPanels(ChatParts parts) {
    this.parts = parts;
  }

  List<Reply> panel(Hearing hearing, Kept kept) {
    Desk how = kept.desk();
    ChatId editors = how.editorsChat();
    Panel panel =
        new Panel()
            .bold(hearing.say("desk.title", "name", DraftPanel.name(kept)))
            .line(hearing.say("desk.mode-" + DraftPanel.word(how.mode()) + "-told"));
    if (how.isReviewed()) {
      panel
          .line(hearing.say("desk.before-told", "minutes", how.before()))
          .line(hearing.say("desk.silence-" + DraftPanel.word(how.silence())));
    }
    panel.line(
        editors == null
            ? hearing.say("desk.no-editors")
            : hearing.say("desk.editors", "chat", "" + editors.number()));
    panel.line(hearing.say("desk.editors-how", "number", "" + kept.order().id().value()));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows(hearing, kept))));
  }

  private List<List<Button>> rows(Hearing hearing, Kept kept) {
    Desk how = kept.desk();
    List<List<Button>> rows = new ArrayList<>();
    List<Button> modes = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      String word = DraftPanel.word(mode);
      modes.add(choice(hearing, kept, how.mode() == mode, "desk.mode-" + word, "deskm", word));
    }
    rows.add(modes);
    if (how.mode() == Mode.REVIEW) {
      List<Button> silences = new ArrayList<>();
      for (Silence silence : Silence.values()) {
        String word = DraftPanel.word(silence);
        silences.add(
            choice(hearing, kept, how.silence() == silence, "button.desk-" + word, "desks", word));
      }
      rows.add(silences);
    }
    if (how.isReviewed()) {
      List<Button> minutes = new ArrayList<>();
      for (int before : BEFORE) {
        String label = hearing.say("desk.minutes", "minutes", before);
        minutes.add(
            Press.button(
                (how.before() == before ? "✓ " : "") + label, "deskb", number(kept), before));
      }
      rows.add(minutes);
    }
    rows.add(
        List.of(
            button(hearing, kept, "button.desk-me", "deske"),
            button(hearing, kept, "button.desk-house", "deskh")));
    rows.add(
        List.of(
            button(hearing, kept, "button.desk-draft", "deskd"),
            button(hearing, kept, "button.desk-posts", "dp")));
    return rows;
  }

  /** What the channel makes of a digest as its own. */
  List<Reply> house(Hearing hearing, Kept kept) {
    House house = kept.desk().house();
    Panel panel =
        new Panel()
            .bold(hearing.say("desk.house", "name", DraftPanel.name(kept)))
            .line(
                hearing.say("desk.own-" + DraftPanel.word(house.own()) + "-told")
                    + (house.ours().isEmpty() ? "" : " (" + names(house) + ")"))
            .line(hearing.say("desk.suffix", "words", shown(hearing, house.suffix())))
            .line(hearing.say("desk.header", "words", shown(hearing, house.header())))
            .line(hearing.say("desk.signature", "words", shown(hearing, house.signature())))
            .line(hearing.say("desk.sponsor", "words", shown(hearing, house.sponsor())));
    List<List<Button>> rows = new ArrayList<>();
    List<Button> owns = new ArrayList<>();
    for (Own own : Own.values()) {
      String word = DraftPanel.word(own);
      owns.add(choice(hearing, kept, house.own() == own, "desk.own-" + word, "desko", word));
    }
    rows.add(owns);
    rows.add(List.of(Press.button(hearing.say("button.desk-ours"), "deskf", number(kept), 0)));
    rows.add(List.of(asks(hearing, kept, "header"), asks(hearing, kept, "signature")));
    rows.add(List.of(asks(hearing, kept, "suffix"), asks(hearing, kept, "sponsor")));
    rows.add(List.of(button(hearing, kept, "button.back", "desk")));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  private static Button asks(Hearing hearing, Kept kept, String what) {
    return Press.button(hearing.say("button.desk-" + what), "deskq", number(kept), what);
  }

  private String names(House house) {
    return String.join(
        " · ",
        parts.sources().all().stream()
            .filter(source -> house.isOurs(source.id()))
            .map(source -> Hearing.name(source.name()))
            .toList());
  }

  private static String shown(Hearing hearing, String words) {
    return words.isEmpty() ? hearing.say("desk.none") : Hearing.name(words);
  }

  /** Which sources are the channel's own. */
  List<Reply> ours(Hearing hearing, Kept kept, int from) {
    List<Source> all = parts.sources().all();
    List<Button> buttons = new ArrayList<>();
    all.stream()
        .skip(from)
        .limit(SOURCES_A_PAGE)
        .forEach(
            source ->
                buttons.add(
                    Press.button(
                        (kept.desk().house().isOurs(source.id()) ? "✓ " : "") + source.name(),
                        "deskf",
                        number(kept),
                        from,
                        source.id().value())));
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    List<Button> last = new ArrayList<>();
    last.add(button(hearing, kept, "button.back", "deskh"));
    if (all.size() > from + SOURCES_A_PAGE) {
      last.add(
          Press.button(hearing.say("button.next"), "deskf", number(kept), from + SOURCES_A_PAGE));
    }
    rows.add(last);
    return List.of(hearing.panel(hearing.say("desk.ours-ask"), rows));
  }

  /** The desks that are of this chat, or have their editors in it. */
  List<Reply> list(Hearing hearing, List<Kept> all) {
    List<Button> buttons = new ArrayList<>();
    for (Kept kept : all) {
      buttons.add(Press.button(DraftPanel.name(kept), "desk", number(kept)));
    }
    return List.of(hearing.panel(hearing.say("desk.which"), Hearing.rows(buttons, 1)));
  }

  private static long number(Kept kept) {
    return kept.order().id().value();
  }

  private static Button button(Hearing hearing, Kept kept, String key, String verb) {
    return Press.button(hearing.say(key), verb, number(kept));
  }

  private static Button choice(
      Hearing hearing, Kept kept, boolean on, String key, String verb, String word) {
    return Press.button((on ? "✓ " : "") + hearing.say(key), verb, number(kept), word);
  }
}
