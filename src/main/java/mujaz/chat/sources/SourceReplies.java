package mujaz.chat.sources;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.feed.FeedLink;
import mujaz.ingest.ProbeResult;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.text.Problem;
import mujaz.text.Wording;

/** What editors do with sources. Whoever calls has asked whether they may. */
final class SourceReplies {
  private static final int PREVIEW = 3;
  private static final int PAGE = 10;
  private static final int LONGEST_NAME = 80;

  private static final List<String> CHANGES = List.of("pause", "resume", "poll", "removed");

  private final ChatParts parts;
  private final Authority authority;

  SourceReplies(ChatParts parts, Authority authority) {
    this.parts = parts;
    this.authority = authority;
  }

  List<Reply> add(Hearing hearing, String line) {
    String[] words = line.strip().split("\\s+", 2);
    String typed = words[0].matches("(?i)https?://.*") ? words[0] : "https://" + words[0];
    Optional<URI> address =
        words[0].isEmpty() || !words[0].contains(".") ? Optional.empty() : Hearing.link(typed);
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
            found -> preview(hearing, found, name),
            choice -> choose(hearing, choice, name),
            nothing -> hearing.tell(nothing.why()));
  }

  private List<Reply> preview(Hearing hearing, ProbeResult.Found found, String name) {
    Optional<Source> there = parts.sources().findByAddress(found.address());
    if (there.isPresent()) {
      return hearing.tell("addsource.there", "name", Hearing.name(there.get().name()));
    }
    Feed feed = found.feed();
    String called = named(name, feed, found.address());
    Panel panel =
        new Panel()
            .bold(called)
            .line(hearing.say("addsource.found", "count", feed.items().size()))
            .gap();
    for (FeedItem item : feed.items().stream().limit(PREVIEW).toList()) {
      String title = item.title().isEmpty() ? String.valueOf(item.link()) : item.title();
      panel.linked("• " + Hearing.shortened(title), item.link());
    }
    panel.gap().line(hearing.say("addsource.ask"));
    parts
        .questions()
        .ask(
            hearing.reader().chat(),
            "add\n"
                + found.kind().name()
                + "\n"
                + found.address()
                + "\n"
                + feed.language()
                + "\n"
                + called);
    return List.of(
        hearing.answer(
            panel.message(
                hearing.reader(),
                List.of(
                    List.of(
                        Press.button(hearing.say("button.add"), "add"),
                        Press.button(hearing.say("button.cancel"), "cancel"))))));
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

  List<Reply> pick(Hearing hearing, String index) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", -1);
    int at = index.matches("[0-9]{1,2}") ? Integer.parseInt(index) + 2 : 0;
    if (!asked[0].equals("pick") || at < 2 || at >= asked.length) {
      return hearing.tell("press.stale");
    }
    return probed(hearing, URI.create(asked[at]), asked[1]);
  }

  /** Saves what the question shows. */
  List<Reply> save(Hearing hearing) {
    String[] asked = parts.questions().asked(hearing.reader().chat()).orElse("").split("\n", 5);
    if (asked.length != 5 || !asked[0].equals("add")) {
      return hearing.tell("press.stale");
    }
    parts.questions().settle(hearing.reader().chat());
    Source added =
        parts
            .sources()
            .add(
                asked[4],
                URI.create(asked[2]),
                SourceKind.valueOf(asked[1]),
                mujaz.text.Language.of(asked[3]),
                null);
    authority.note(hearing, "source-add", added.name(), "", added.address().toString());
    return List.of(
        hearing.panel(
            hearing.say("addsource.done", "name", Hearing.name(added.name())), List.of()));
  }

  /** All sources with a mark of health; each opens its panel. */
  List<Reply> list(Hearing hearing, String page) {
    List<Source> all = parts.sources().all();
    if (all.isEmpty()) {
      return List.of(hearing.panel(hearing.say("sources.none-admin"), List.of()));
    }
    int from = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
    from = from >= all.size() ? 0 : from;
    List<Button> buttons = new ArrayList<>();
    for (Source source : all.subList(from, Math.min(all.size(), from + PAGE))) {
      buttons.add(Press.button(health(source) + " " + source.name(), "src", source.id().value()));
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
    return List.of(hearing.panel(hearing.say("sources.health", "count", all.size()), rows));
  }

  /** A press on one source: its panel, after what the verb does. */
  List<Reply> act(Hearing hearing, String verb, String number) {
    Optional<Source> source =
        number.matches("[0-9]{1,18}")
            ? parts.sources().find(new SourceId(Long.parseLong(number)))
            : Optional.empty();
    if (source.isEmpty()) {
      return hearing.tell("sources.gone");
    }
    SourceId id = source.get().id();
    if (CHANGES.contains(verb)) {
      authority.note(hearing, "source-" + verb, source.get().name(), "", "");
    }
    switch (verb) {
      case "pause" -> parts.sources().pause(id);
      case "resume" -> parts.sources().resume(id);
      case "poll" -> parts.sources().pollNow(id);
      case "rename" -> {
        parts.questions().ask(hearing.reader().chat(), "rename\n" + id.value());
        return hearing.tell("rename.ask", "name", Hearing.name(source.get().name()));
      }
      case "remove" -> {
        return List.of(confirmation(hearing, source.get()));
      }
      case "removed" -> {
        parts.sources().remove(id);
        return List.of(
            hearing.panel(
                hearing.say("remove.done", "name", Hearing.name(source.get().name())), List.of()));
      }
      default -> {
        // Just the panel.
      }
    }
    return List.of(panel(hearing, parts.sources().find(id).orElseThrow(), verb));
  }

  /** The typed answer to the question of a new name. */
  List<Reply> renamed(Hearing hearing, String question, String name) {
    String line = name.strip().replaceAll("\\s+", " ");
    SourceId id = new SourceId(Long.parseLong(question));
    if (line.isEmpty() || line.length() > LONGEST_NAME) {
      return hearing.tell("rename.bad", "most", LONGEST_NAME);
    }
    parts.questions().settle(hearing.reader().chat());
    String before = parts.sources().find(id).map(Source::name).orElse("");
    parts.sources().rename(id, line);
    authority.note(hearing, "source-rename", before, before, line);
    return parts
        .sources()
        .find(id)
        .map(source -> List.of(panel(hearing, source, "")))
        .orElseGet(() -> hearing.tell("sources.gone"));
  }

  private Reply confirmation(Hearing hearing, Source source) {
    return hearing.panel(
        hearing.say("remove.ask", "name", Hearing.name(source.name())),
        List.of(
            List.of(
                Press.button(hearing.say("button.remove-yes"), "removed", source.id().value()),
                Press.button(hearing.say("button.back"), "src", source.id().value()))));
  }

  private Reply panel(Hearing hearing, Source source, String verb) {
    long id = source.id().value();
    var success = source.polling().lastSuccessAt();
    String last =
        success == null
            ? hearing.say("source.never")
            : Wording.moment(success, hearing.reader().zone(), hearing.locale());
    double perDay = parts.sources().itemsADay(source.id());
    Panel panel =
        new Panel()
            .bold(health(source) + " " + source.name())
            .linked(source.address().toString(), source.address())
            .line(hearing.say("source.last", "moment", last))
            .line(hearing.say("source.items", "count", Wording.number(perDay, hearing.locale())));
    Problem problem = source.polling().problem();
    if (problem != null) {
      panel.line(hearing.say("source.problem", "problem", hearing.say(problem)));
    }
    if (source.polling().isGone()) {
      panel.line(hearing.say("source.stopped"));
    }
    if (verb.equals("poll")) {
      panel.line(hearing.say("source.polling"));
    }
    Button pause =
        source.paused()
            ? Press.button(hearing.say("button.resume"), "resume", id)
            : Press.button(hearing.say("button.pause"), "pause", id);
    List<Button> buttons =
        List.of(
            pause,
            Press.button(hearing.say("button.poll"), "poll", id),
            Press.button(hearing.say("button.rename"), "rename", id),
            Press.button(hearing.say("button.remove"), "remove", id),
            Press.button(hearing.say("button.back"), "list", 0));
    return hearing.answer(panel.message(hearing.reader(), Hearing.rows(buttons, 2)));
  }

  private static String health(Source source) {
    return source.paused()
        ? "⏸"
        : source.polling().isGone()
            ? "⛔"
            : source.polling().problem() != null && source.polling().failures() == 0
                ? "🟡"
                : source.polling().failures() == 0
                    ? source.polling().lastSuccessAt() == null ? "○" : "🟢"
                    : source.polling().failures() < 3 ? "🟡" : "🔴";
  }

  private static String named(String typed, Feed feed, URI address) {
    String name = typed.isBlank() ? feed.title() : typed;
    String line = name.strip().replaceAll("\\s+", " ");
    String called = line.isEmpty() ? String.valueOf(address.getHost()) : line;
    return called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called;
  }
}
