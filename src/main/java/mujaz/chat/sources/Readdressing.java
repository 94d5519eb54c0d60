package mujaz.chat.sources;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.ingest.ProbeResult;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;

/** Another way to a source: its site's sitemap, or an address that an editor types. */
final class Readdressing {
  private final ChatParts parts;
  private final SourceDesk desk;
  private final Authority authority;

  Readdressing(ChatParts parts, SourceDesk desk, Authority authority) {
    this.parts = parts;
    this.desk = desk;
    this.authority = authority;
  }

  /** Looks for the sitemap of its site. */
  List<Reply> sitemap(Hearing hearing, Command press) {
    return source(press.arg(0))
        .map(one -> offer(hearing, one, parts.probe().sitemap(one.address())))
        .orElseGet(() -> hearing.tell("sources.gone"));
  }

  /** Asks for an address. */
  List<Reply> ask(Hearing hearing, Command press) {
    Optional<Source> source = source(press.arg(0));
    if (source.isEmpty()) {
      return hearing.tell("sources.gone");
    }
    parts.questions().ask(hearing.reader().chat(), "address\n" + press.arg(0));
    return List.of(
        hearing.question(hearing.say("address.ask", "name", Hearing.name(source.get().name()))));
  }

  /** The typed address. */
  List<Reply> typed(Hearing hearing, Command said) {
    Optional<Source> source = source(said.arg(0));
    Optional<URI> address = Hearing.link(said.arg(1));
    if (source.isEmpty() || address.isEmpty()) {
      return hearing.tell(source.isEmpty() ? "sources.gone" : "fetch.not-an-address");
    }
    return offer(hearing, source.get(), parts.probe().probe(address.get()));
  }

  private List<Reply> offer(Hearing hearing, Source source, ProbeResult result) {
    return result.match(
        found -> offer(hearing, source, found),
        choice -> hearing.tell("address.choose", "count", choice.feeds().size()),
        nothing -> hearing.tell(nothing.why()));
  }

  private List<Reply> offer(Hearing hearing, Source source, ProbeResult.Found found) {
    Optional<Source> other = parts.sources().findByAddress(found.address());
    if (other.isPresent()) {
      return hearing.tell("addsource.there", "name", Hearing.name(other.get().name()));
    }
    long id = source.id().value();
    String question = "move\n" + id + "\n" + found.kind().name() + "\n" + found.address();
    parts.questions().ask(hearing.reader().chat(), question);
    String text =
        hearing.say(
            "address.found",
            "name",
            Hearing.name(source.name()),
            "count",
            found.feed().items().size(),
            "address",
            Hearing.name(found.address().toString()));
    return List.of(
        hearing.panel(
            text,
            List.of(
                List.of(
                    Press.button(hearing.say("button.srcmove"), "srcmove", id),
                    Press.button(hearing.say("button.back"), "src", id)))));
  }

  /** Follows it there from now on. */
  List<Reply> move(Hearing hearing, Command press) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", 4);
    Optional<Source> source = source(press.arg(0));
    if (asked.length != 4 || !asked[0].equals("move") || !asked[1].equals(press.arg(0))) {
      return hearing.tell("press.stale");
    } else if (source.isEmpty()) {
      return hearing.tell("sources.gone");
    }
    parts.questions().settle(hearing.reader().chat());
    Source before = source.get();
    desk.edits().address(before.id(), URI.create(asked[3]), SourceKind.valueOf(asked[2]));
    parts.sources().pollNow(before.id());
    authority.note(hearing, "source-edit", before.name(), before.address().toString(), asked[3]);
    return List.of(
        hearing.panel(hearing.say("address.done", "name", Hearing.name(before.name())), List.of()));
  }

  private Optional<Source> source(String number) {
    return number.matches("[0-9]{1,18}")
        ? parts.sources().find(new SourceId(Long.parseLong(number)))
        : Optional.empty();
  }
}
