package mujaz.chat.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Allowance;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.ChatId;
import mujaz.subscription.own.Manner;
import mujaz.subscription.own.OwnSource;
import mujaz.text.Problem;

/** A chat's own sources: the list of them, and one of them with how it is wanted. */
final class MinePanel {
  private final ChatParts parts;
  private final Allowance allowance;
  private final MineOrders orders;

  MinePanel(ChatParts parts, Allowance allowance, MineOrders orders) {
    this.parts = parts;
    this.allowance = allowance;
    this.orders = orders;
  }

  /** One where it is named, else all; the message that was pressed stays where that is said. */
  List<Reply> show(Hearing asked, Command press) {
    Hearing hearing = press.arg(1).equals("anew") ? asked.anew() : asked;
    Optional<OwnSource> own = find(hearing, press.arg(0));
    return own.isPresent() ? one(hearing, own.get(), "") : all(hearing);
  }

  private List<Reply> all(Hearing hearing) {
    List<OwnSource> all = parts.own().of(hearing.reader().chat());
    Panel panel = new Panel().bold(hearing.say("mine.title"));
    panel.line(
        hearing.say(
            all.isEmpty() ? "mine.none" : "mine.list",
            "count",
            all.size(),
            "limit",
            parts.own().rules().limit()));
    List<Button> buttons = new ArrayList<>();
    for (OwnSource own : all) {
      String mark = own.problem() == null ? "" : "⚠ ";
      buttons.add(Press.button(mark + Hearing.shortened(own.name()), "mine", own.id()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    if (allowance.mayAdd(hearing)) {
      rows.add(List.of(Press.button(hearing.say("button.mine-add"), "mineq")));
    }
    rows.add(List.of(Press.button(hearing.say("button.back"), "srcs", "", 0)));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  /**
   * @param news what has just happened; empty for nothing
   */
  List<Reply> one(Hearing hearing, OwnSource own, String news) {
    Panel panel = new Panel();
    if (!news.isEmpty()) {
      panel.line(news).gap();
    }
    panel.bold(own.name()).linked(own.address().toString(), own.address());
    panel.line(hearing.say(own.source().isPrivate() ? "mine.private" : "mine.public"));
    Problem problem = own.problem();
    if (problem != null) {
      panel.line(hearing.say(problem));
    }
    panel.line(hearing.say("mine.how"));
    List<Button> manners = new ArrayList<>();
    for (Manner manner : Manner.values()) {
      String mark = manner == own.manner() ? "✓ " : "";
      String label = mark + hearing.say("mine.manner-" + manner.word());
      manners.add(Press.button(label, "minew", own.id(), manner.word()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(manners, 2));
    rows.add(
        List.of(
            Press.button(hearing.say("button.mine-remove"), "minex", own.id()),
            Press.button(hearing.say("button.mine"), "mine")));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  List<Reply> want(Hearing hearing, Command press) {
    Optional<OwnSource> own = find(hearing, press.arg(0));
    Optional<Manner> manner = Manner.ofWord(press.arg(1));
    if (own.isEmpty() || manner.isEmpty()) {
      return all(hearing);
    }
    ChatId chat = hearing.reader().chat();
    parts.own().change(chat, own.get().id(), manner.get());
    orders.follow(hearing);
    orders.mute(hearing, own.get().source(), manner.get() == Manner.MUTED);
    return one(hearing, parts.own().find(chat, own.get().id()).orElseThrow(), "");
  }

  /** Asks first; a press on yes says so. */
  List<Reply> remove(Hearing hearing, Command press) {
    Optional<OwnSource> own = find(hearing, press.arg(0));
    if (own.isEmpty()) {
      return all(hearing);
    }
    long id = own.get().id();
    if (!press.arg(1).equals("yes")) {
      return List.of(
          hearing.panel(
              hearing.say("mine.remove", "name", Hearing.name(own.get().name())),
              List.of(
                  List.of(
                      Press.button(hearing.say("button.mine-remove"), "minex", id, "yes"),
                      Press.button(hearing.say("button.back"), "mine", id)))));
    }
    parts.own().remove(hearing.reader().chat(), id);
    orders.follow(hearing);
    orders.mute(hearing, own.get().source(), false);
    return all(hearing);
  }

  private Optional<OwnSource> find(Hearing hearing, String id) {
    return id.matches("[0-9]{1,18}")
        ? parts.own().find(hearing.reader().chat(), Long.parseLong(id))
        : Optional.empty();
  }
}
