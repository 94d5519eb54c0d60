package mujaz.chat.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Ownership;

/** Presses on one source. Whoever calls has asked whether they may. */
final class SourceChanges {
  static final int LONGEST_NAME = 80;
  private static final List<String> AT_ONCE = List.of("pause", "resume", "poll");
  private static final List<String> PARTING = List.of("remove", "removed", "retire");

  private static final Map<String, String> QUESTIONS =
      Map.of("rename", "rename.ask", "owner", "owner.ask", "family", "family.ask");

  private final ChatParts parts;
  private final SourceDesk desk;
  private final Authority authority;
  private final SourcePanel panel;
  private final SourceChoices choices;
  private final SourceHistory history;

  SourceChanges(ChatParts parts, SourceDesk desk, Authority authority) {
    this.parts = parts;
    this.desk = desk;
    this.authority = authority;
    this.panel = new SourcePanel(parts, desk);
    this.choices = new SourceChoices(desk);
    this.history = new SourceHistory(desk);
  }

  Optional<Source> find(String number) {
    return number.matches("[0-9]{1,18}")
        ? parts.sources().find(new SourceId(Long.parseLong(number)))
        : Optional.empty();
  }

  /** Its panel, after what the verb does. */
  List<Reply> act(Hearing hearing, Command press) {
    return find(press.arg(0))
        .map(source -> List.of(act(hearing, source, press.verb(), press.arg(1))))
        .orElseGet(() -> hearing.tell("sources.gone"));
  }

  private Reply act(Hearing hearing, Source source, String verb, String word) {
    if (choices.knows(verb)) {
      return choose(hearing, source, verb, word);
    } else if (AT_ONCE.contains(verb)) {
      atOnce(hearing, source, verb);
    } else if (PARTING.contains(verb)) {
      return part(hearing, source, verb);
    } else if (verb.equals("srcpolls")) {
      return history.polls(hearing, source);
    } else if (verb.equals("srcchart")) {
      return history.chart(hearing, source, parts.time().instant());
    } else if (verb.equals("srcowner")) {
      return owner(hearing, source, word);
    } else if (verb.equals("rename") || verb.equals("srcname")) {
      return ask(hearing, source, verb.equals("rename") ? "rename" : word);
    }
    return panel.of(hearing, fresh(source), verb);
  }

  private void atOnce(Hearing hearing, Source source, String verb) {
    authority.note(hearing, "source-" + verb, source.name(), "", "");
    switch (verb) {
      case "pause" -> parts.sources().pause(source.id());
      case "resume" -> parts.sources().resume(source.id());
      default -> parts.sources().pollNow(source.id());
    }
  }

  private Reply choose(Hearing hearing, Source source, String verb, String word) {
    if (!choices.has(verb, word)) {
      return choices.ask(hearing, source, verb);
    }
    String before = choices.choose(source, verb, word);
    authority.note(hearing, "source-edit", source.name(), before, word);
    if (verb.equals("srcproxy")) {
      parts.sources().pollNow(source.id());
    }
    return choices.ask(hearing, fresh(source), verb);
  }

  private Reply owner(Hearing hearing, Source source, String word) {
    Ownership.ofWord(word)
        .ifPresent(
            kind -> change(hearing, source, SourceOwner.ofKind(source.profile().owner(), kind)));
    return SourceOwner.panel(hearing, fresh(source));
  }

  private void change(Hearing hearing, Source source, Owner owner) {
    Owner before = source.profile().owner();
    desk.edits().profile(source.id(), source.profile().of(owner));
    authority.note(
        hearing,
        "source-edit",
        source.name(),
        Owners.line(hearing, before),
        Owners.line(hearing, owner));
  }

  private Reply ask(Hearing hearing, Source source, String which) {
    String question = QUESTIONS.containsKey(which) ? which : "rename";
    parts.questions().ask(hearing.reader().chat(), question + "\n" + source.id().value());
    String key = QUESTIONS.getOrDefault(question, "rename.ask");
    return hearing.question(hearing.say(key, "name", Hearing.name(source.name())));
  }

  /** The typed answer to one of those questions. */
  List<Reply> typed(Hearing hearing, Command said) {
    String line = said.arg(1).strip().replaceAll("\\s+", " ");
    Optional<Source> source = find(said.arg(0));
    if (source.isEmpty()) {
      return hearing.tell("sources.gone");
    } else if (line.isEmpty() || line.length() > LONGEST_NAME) {
      return hearing.tell("rename.bad", "most", LONGEST_NAME);
    }
    parts.questions().settle(hearing.reader().chat());
    Source before = source.get();
    if (said.verb().equals("rename")) {
      parts.sources().rename(before.id(), line);
      authority.note(hearing, "source-rename", before.name(), before.name(), line);
      return List.of(panel.of(hearing, fresh(before), ""));
    }
    change(hearing, before, SourceOwner.named(before.profile().owner(), said.verb(), said.arg(1)));
    return List.of(SourceOwner.panel(hearing, fresh(before)));
  }

  private Reply part(Hearing hearing, Source source, String verb) {
    String name = Hearing.name(source.name());
    long id = source.id().value();
    if (verb.equals("remove")) {
      return hearing.panel(
          hearing.say("remove.ask", "name", name),
          List.of(
              List.of(Press.button(hearing.say("button.retire"), "retire", id)),
              List.of(Press.button(hearing.say("button.remove-yes"), "removed", id)),
              List.of(Press.button(hearing.say("button.back"), "src", id))));
    }
    authority.note(hearing, "source-" + verb, source.name(), "", "");
    if (verb.equals("retire")) {
      desk.edits().retire(source.id());
      return hearing.panel(hearing.say("retire.done", "name", name), List.of());
    }
    parts.sources().remove(source.id());
    return hearing.panel(hearing.say("removed.done", "name", name), List.of());
  }

  private Source fresh(Source source) {
    return parts.sources().find(source.id()).orElse(source);
  }
}
