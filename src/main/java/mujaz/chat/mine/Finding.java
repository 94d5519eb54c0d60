package mujaz.chat.mine;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Allowance;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.LinkPace;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.sources.Pending;
import mujaz.chat.sources.Preview;
import mujaz.delivery.Button;
import mujaz.feed.FeedLink;
import mujaz.ingest.ProbeResult;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.subscription.own.OwnSource;
import mujaz.text.Language;

/** From an address to a chat's own source: what is there, how it looks, and whether to have it. */
final class Finding {
  private final ChatParts parts;
  private final Allowance allowance;
  private final MineOrders orders;
  private final MinePanel panel;
  private final Preview preview;
  private final LinkPace pace;

  Finding(ChatParts parts, Allowance allowance, MineOrders orders, MinePanel panel) {
    this.parts = parts;
    this.allowance = allowance;
    this.orders = orders;
    this.panel = panel;
    this.preview = new Preview(parts);
    this.pace = new LinkPace(parts.time());
  }

  List<Reply> ask(Hearing hearing) {
    if (allowance.left(hearing) == 0) {
      return full(hearing);
    }
    parts.questions().ask(hearing.reader().chat(), "mine");
    return List.of(
        hearing.panel(
            hearing.say("mine.ask"),
            List.of(List.of(Press.button(hearing.say("button.back"), "mine")))));
  }

  List<Reply> at(Hearing hearing, URI address, String name) {
    if (allowance.left(hearing) == 0) {
      return full(hearing);
    }
    if (!pace.allows(hearing.reader().chat())) {
      return hearing.tell("brief.too-many", "count", LinkPace.A_MINUTE);
    }
    return parts
        .probe()
        .probe(address)
        .match(
            found -> found(hearing, found, name),
            choice -> choose(hearing, choice),
            nothing -> hearing.tell(nothing.why()));
  }

  private List<Reply> full(Hearing hearing) {
    return List.of(
        hearing.panel(
            hearing.say("mine.full", "count", parts.own().rules().limit()),
            List.of(List.of(Press.button(hearing.say("button.mine"), "mine")))));
  }

  private List<Reply> found(Hearing hearing, ProbeResult.Found found, String name) {
    Optional<Source> there = parts.sources().findByAddress(found.address());
    if (there.isPresent()) {
      parts.questions().settle(hearing.reader().chat());
      Source source = there.get();
      return added(hearing, source.name(), found.address(), found.kind(), source.language());
    }
    Preview.Seen seen = preview.of(hearing, Pending.named(name, found), found.feed());
    Pending pending = Pending.of(Pending.named(name, found), found, seen.language());
    parts.questions().ask(hearing.reader().chat(), pending.question());
    Reply question =
        hearing.panel(
            hearing.say("mine.add", "name", Hearing.name(pending.name())),
            List.of(
                List.of(
                    Press.button(hearing.say("button.add"), "mines"),
                    Press.button(hearing.say("button.cancel"), "cancel"))));
    return List.of(seen.reply(), question);
  }

  private List<Reply> choose(Hearing hearing, ProbeResult.Choice choice) {
    StringBuilder question = new StringBuilder("minepick");
    List<Button> buttons = new ArrayList<>();
    for (FeedLink link : choice.feeds()) {
      String label = link.title().isEmpty() ? link.address().getPath() : link.title();
      buttons.add(Press.button(Hearing.shortened(label), "minep", buttons.size()));
      question.append('\n').append(link.address());
    }
    parts.questions().ask(hearing.reader().chat(), question.toString());
    return List.of(hearing.panel(hearing.say("addsource.choose"), Hearing.rows(buttons, 1)));
  }

  /** One of several feeds. */
  List<Reply> pick(Hearing hearing, Command press) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", -1);
    int at = press.arg(0).matches("[0-9]{1,2}") ? Integer.parseInt(press.arg(0)) + 1 : 0;
    return asked[0].equals("minepick") && at > 0 && at < asked.length
        ? at(hearing, URI.create(asked[at]), "")
        : hearing.tell("press.stale");
  }

  /** Has what the question shows. */
  List<Reply> save(Hearing hearing) {
    Optional<Pending> pending =
        parts.questions().asked(hearing.reader().chat()).flatMap(Pending::of);
    if (pending.isEmpty()) {
      return hearing.tell("press.stale");
    }
    if (allowance.left(hearing) == 0) {
      return full(hearing);
    }
    parts.questions().settle(hearing.reader().chat());
    Pending one = pending.get();
    return added(hearing, one.name(), one.where(), one.what(), Language.of(one.language()));
  }

  private List<Reply> added(
      Hearing hearing, String name, URI address, SourceKind kind, Language language) {
    OwnSource own = parts.own().add(hearing.reader().chat(), name, address, kind, language);
    orders.follow(hearing);
    String words = own.source().isPrivate() ? "mine.added" : "mine.added-public";
    return panel.one(hearing, own, hearing.say(words, "name", Hearing.name(own.name())));
  }
}
