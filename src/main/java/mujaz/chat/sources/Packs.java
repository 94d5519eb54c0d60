package mujaz.chat.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.ingest.SourceImport;
import mujaz.ingest.SourceImport.Fate;

/** Starter packs: outlets to begin with, by country and subject, each with who is behind it. */
final class Packs {
  private static final List<String> NAMED =
      List.of("arab", "world-en", "world-fr", "technology", "science");

  private final ChatParts parts;
  private final SourceDesk desk;
  private final Authority authority;

  Packs(ChatParts parts, SourceDesk desk, Authority authority) {
    this.parts = parts;
    this.desk = desk;
    this.authority = authority;
  }

  /** All packs to choose from. */
  List<Reply> list(Hearing hearing, Command press) {
    List<Button> buttons = new ArrayList<>();
    for (String key : desk.packs().keys()) {
      buttons.add(Press.button(title(hearing, key), "pack", key));
    }
    String say = buttons.isEmpty() ? "packs.none" : "packs.ask";
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 3));
    rows.add(List.of(Press.button(hearing.say("button.back"), "list", 0)));
    return List.of(hearing.panel(hearing.say(say), rows));
  }

  private String title(Hearing hearing, String key) {
    if (NAMED.contains(key)) {
      return hearing.say("pack." + key);
    } else if (key.matches("[a-z]{2}")) {
      return new Locale("", key.toUpperCase(Locale.ROOT)).getDisplayCountry(hearing.locale());
    }
    return desk.packs().find(key).map(Opml.Document::title).filter(t -> !t.isEmpty()).orElse(key);
  }

  /** One pack: its outlets, those that are followed ticked; with a number, that one is added. */
  List<Reply> pack(Hearing hearing, Command press) {
    String key = press.arg(0);
    Optional<Opml.Document> pack = desk.packs().find(key);
    if (pack.isEmpty()) {
      return hearing.tell("press.stale");
    }
    List<OpmlOutline> outlets = pack.get().outlines();
    String which = press.arg(1);
    if (which.equals("all")) {
      add(hearing, outlets);
    } else if (which.matches("[0-9]{1,3}") && Integer.parseInt(which) < outlets.size()) {
      add(hearing, List.of(outlets.get(Integer.parseInt(which))));
    }
    return List.of(panel(hearing, key, outlets));
  }

  private void add(Hearing hearing, List<OpmlOutline> outlets) {
    new SourceImport(parts.sources())
        .take(outlets).stream()
            .filter(line -> line.fate() == Fate.NEW)
            .forEach(
                line -> authority.note(hearing, "source-add", line.name(), "", line.address()));
  }

  private Reply panel(Hearing hearing, String key, List<OpmlOutline> outlets) {
    Panel panel = new Panel().bold(title(hearing, key));
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      OpmlOutline outlet = outlets.get(i);
      boolean there = parts.sources().findByAddress(outlet.address()).isPresent();
      String name = SourceImport.name(outlet);
      String owner = Owners.line(hearing, outlet.owner());
      panel.line((there ? "✓ " : "• ") + Hearing.name(name) + " — " + owner);
      if (!there) {
        buttons.add(Press.button("+ " + name, "pack", key, i));
      }
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    if (buttons.size() > 1) {
      String all = hearing.say("button.pack-all", "count", buttons.size());
      rows.add(List.of(Press.button(all, "pack", key, "all")));
    }
    rows.add(List.of(Press.button(hearing.say("button.back"), "packs")));
    return hearing.answer(panel.message(hearing.reader(), rows));
  }
}
