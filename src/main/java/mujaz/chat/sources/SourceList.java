package mujaz.chat.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;

/** All sources with a mark of health, and what can be done with many of them at once. */
final class SourceList {
  private static final int PAGE = 10;

  private final ChatParts parts;
  private final SourceDesk desk;
  private final Authority authority;

  SourceList(ChatParts parts, SourceDesk desk, Authority authority) {
    this.parts = parts;
    this.desk = desk;
    this.authority = authority;
  }

  /** A page of them; each opens its panel. */
  List<Reply> page(Hearing hearing, Command command) {
    String page = command.arg(0);
    List<Source> all = parts.sources().all();
    if (all.isEmpty()) {
      Button packs = Press.button(hearing.say("button.packs"), "packs");
      return List.of(hearing.panel(hearing.say("sources.none-admin"), List.of(List.of(packs))));
    }
    int from = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
    from = from >= all.size() ? 0 : from;
    List<Button> buttons = new ArrayList<>();
    for (Source source : all.subList(from, Math.min(all.size(), from + PAGE))) {
      buttons.add(
          Press.button(Health.mark(source) + " " + source.name(), "src", source.id().value()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 1));
    List<Button> turns = new ArrayList<>();
    if (from > 0) {
      turns.add(Press.button("◂", "list", Math.max(0, from - PAGE)));
    }
    if (from + PAGE < all.size()) {
      turns.add(Press.button("▸", "list", from + PAGE));
    }
    if (!turns.isEmpty()) {
      rows.add(turns);
    }
    rows.add(
        List.of(
            Press.button(hearing.say("button.bulk"), "bulk"),
            Press.button(hearing.say("button.packs"), "packs")));
    return List.of(hearing.panel(hearing.say("sources.health", "count", all.size()), rows));
  }

  /** What can be done with many at once. */
  private enum Bulk {
    POLL,
    PAUSE,
    RESUME,
    RETIRE;

    boolean isFor(Source source) {
      return switch (this) {
        case POLL -> Health.isFailing(source);
        case PAUSE -> !source.paused() && Health.isFailing(source);
        case RESUME -> source.paused();
        case RETIRE -> source.polling().isGone();
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The panel; with a word and its number of sources as it was shown, what the word says. */
  List<Reply> bulk(Hearing hearing, Command press) {
    List<Source> all = parts.sources().all();
    for (Bulk bulk : Bulk.values()) {
      List<Source> some = all.stream().filter(bulk::isFor).toList();
      if (bulk.word().equals(press.arg(0)) && press.arg(1).equals("" + some.size())) {
        some.forEach(source -> change(bulk, source));
        authority.note(hearing, "sources-bulk", bulk.word(), "", "" + some.size());
        all = parts.sources().all();
        break;
      }
    }
    List<Button> buttons = new ArrayList<>();
    for (Bulk bulk : Bulk.values()) {
      long count = all.stream().filter(bulk::isFor).count();
      if (count > 0) {
        String label = hearing.say("bulk." + bulk.word(), "count", count);
        buttons.add(Press.button(label, "bulk", bulk.word(), count));
      }
    }
    String say = buttons.isEmpty() ? "bulk.nothing" : "bulk.ask";
    buttons.add(Press.button(hearing.say("button.back"), "list", 0));
    return List.of(hearing.panel(hearing.say(say), Hearing.rows(buttons, 1)));
  }

  private void change(Bulk bulk, Source source) {
    switch (bulk) {
      case POLL -> parts.sources().pollNow(source.id());
      case PAUSE -> parts.sources().pause(source.id());
      case RESUME -> parts.sources().resume(source.id());
      case RETIRE -> desk.edits().retire(source.id());
    }
  }
}
