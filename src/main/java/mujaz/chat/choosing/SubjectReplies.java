package mujaz.chat.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Allowance;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.Filter;

/** The panels for what about and from whom: topics, sources. */
final class SubjectReplies {
  private static final int PAGE = 8;

  private final ChatParts parts;
  private final Orders orders;

  SubjectReplies(ChatParts parts, Orders orders) {
    this.parts = parts;
    this.orders = orders;
  }

  List<Reply> topics(Chosen asked) {
    Chosen chosen = asked;
    Optional<Topic> pressed = Topic.ofWord(asked.arg(0));
    if (asked.arg(0).equals("all")) {
      chosen = orders.change(asked, f -> f.withTopics(Set.of()).withSources(Set.of()));
    } else if (pressed.isPresent()) {
      chosen = orders.change(asked, f -> f.withTopics(Sets.toggle(f.topics(), pressed.get())));
    }
    Filter filter = chosen.order().filter();
    List<Button> buttons = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String name = chosen.say("topic." + topic.word());
      buttons.add(chosen.choice(filter.topics().contains(topic), name, "topics", topic.word()));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(chosen.choice(filter.isAllTheNews(), chosen.say("topics.all"), "topics", "all")));
    rows.addAll(Hearing.rows(buttons, 3));
    rows.add(
        List.of(
            chosen.button(chosen.say("button.sources"), "srcs", "", 0),
            chosen.button(chosen.say("button.next"), "times")));
    return chosen.panel(chosen.say("topics.ask"), rows);
  }

  /** The sources to choose from, a page at a time. */
  List<Reply> sources(Chosen asked) {
    Chosen chosen = asked;
    if (asked.arg(0).matches("[0-9]{1,18}")) {
      SourceId id = new SourceId(Long.parseLong(asked.arg(0)));
      if (parts.sources().find(id).isPresent()) {
        chosen = orders.change(asked, f -> f.withSources(Sets.toggle(f.sources(), id)));
      }
    }
    List<Source> all = parts.sources().all();
    List<Button> own = own(chosen.hearing());
    if (all.isEmpty()) {
      return chosen.panel(chosen.say("sources.none"), own.isEmpty() ? List.of() : List.of(own));
    }
    int from = asked.arg(1).matches("[0-9]{1,4}") ? Integer.parseInt(asked.arg(1)) : 0;
    from = from >= all.size() ? 0 : from;
    List<Button> buttons = new ArrayList<>();
    List<Source> page = all.subList(from, Math.min(all.size(), from + PAGE));
    for (Source source : page) {
      boolean on = chosen.order().filter().sources().contains(source.id());
      buttons.add(chosen.choice(on, source.name(), "srcs", source.id().value(), from));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    List<Button> turns = new ArrayList<>();
    if (from > 0) {
      turns.add(chosen.button("◂", "srcs", "", Math.max(0, from - PAGE)));
    }
    if (from + PAGE < all.size()) {
      turns.add(chosen.button("▸", "srcs", "", from + PAGE));
    }
    if (!turns.isEmpty()) {
      rows.add(turns);
    }
    rows.add(
        List.of(
            chosen.button(chosen.say("button.topics"), "topics"),
            chosen.button(chosen.say("button.next"), "times")));
    if (!own.isEmpty()) {
      rows.add(rows.size() - 1, own);
    }
    String behind = Owners.of(chosen.hearing(), page);
    return chosen.panel(chosen.say("sources.choose") + behind, rows);
  }

  /** The way to sources of their own, for who has some or may add one. */
  private List<Button> own(Hearing hearing) {
    List<Button> row = new ArrayList<>();
    boolean has = !parts.own().of(hearing.reader().chat()).isEmpty();
    if (has) {
      row.add(Press.button(hearing.say("button.mine"), "mine"));
    }
    if (new Allowance(parts).mayAdd(hearing)) {
      row.add(Press.button(hearing.say("button.mine-add"), "mineq"));
    }
    return row;
  }
}
