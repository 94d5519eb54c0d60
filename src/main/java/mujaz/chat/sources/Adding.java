package mujaz.chat.sources;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.feed.FeedLink;
import mujaz.ingest.ProbeResult;
import mujaz.source.Source;

/** From an address to a source: what is there, which of it, as what. */
final class Adding {
  private final ChatParts parts;
  private final SourceDesk desk;
  private final Preview preview;
  private final AddingForm form;

  Adding(ChatParts parts, SourceDesk desk, Authority authority) {
    this.parts = parts;
    this.desk = desk;
    this.preview = new Preview(parts);
    this.form = new AddingForm(parts, authority);
  }

  AddingForm form() {
    return form;
  }

  /** {@code /addsource ADDRESS NAME}. */
  List<Reply> add(Hearing hearing, Command command) {
    String[] words = command.arg(0).strip().split("\\s+", 2);
    Optional<URI> address = Pending.address(words[0]);
    if (address.isEmpty()) {
      return hearing.tell("addsource.how");
    }
    return probed(hearing, address.get(), words.length > 1 ? words[1] : "");
  }

  private List<Reply> probed(Hearing hearing, URI address, String name) {
    return parts
        .probe()
        .probe(address)
        .match(
            found -> found(hearing, found, name),
            choice -> choose(hearing, choice, name),
            nothing -> hearing.tell(nothing.why()));
  }

  private List<Reply> found(Hearing hearing, ProbeResult.Found found, String name) {
    Optional<Source> there = parts.sources().findByAddress(found.address());
    if (there.isPresent()) {
      return hearing.tell("addsource.there", "name", Hearing.name(there.get().name()));
    }
    String called = Pending.named(name, found);
    Preview.Seen seen = preview.of(hearing, called, found.feed());
    Pending pending = Pending.of(called, found, seen.language());
    Optional<Source> twin = desk.twins().of(found.feed());
    return List.of(seen.reply(), form.ask(hearing, pending, twin.map(Source::name).orElse("")));
  }

  private List<Reply> choose(Hearing hearing, ProbeResult.Choice choice, String name) {
    StringBuilder question = new StringBuilder("pick\n").append(name);
    List<Button> buttons = new ArrayList<>();
    for (FeedLink link : choice.feeds()) {
      String label = link.title().isEmpty() ? link.address().getPath() : link.title();
      buttons.add(Press.button(Hearing.shortened(label), "pick", buttons.size()));
      question.append('\n').append(link.address());
    }
    parts.questions().ask(hearing.reader().chat(), question.toString());
    return List.of(hearing.panel(hearing.say("addsource.choose"), Hearing.rows(buttons, 1)));
  }

  /** One of several feeds. */
  List<Reply> pick(Hearing hearing, Command press) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", -1);
    int at = press.arg(0).matches("[0-9]{1,2}") ? Integer.parseInt(press.arg(0)) + 2 : 0;
    if (!asked[0].equals("pick") || at < 2 || at >= asked.length) {
      return hearing.tell("press.stale");
    }
    return probed(hearing, URI.create(asked[at]), asked[1]);
  }
}
