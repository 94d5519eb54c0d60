package mujaz.chat.sources;

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
import mujaz.source.Source;
import mujaz.source.Topic;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/** The last question before a source is added: in which language, about what, and whether. */
final class AddingForm {
  private final ChatParts parts;
  private final Authority authority;

  AddingForm(ChatParts parts, Authority authority) {
    this.parts = parts;
    this.authority = authority;
  }

  /**
   * Asks.
   *
   * @param twin what shows the same articles already; empty for nothing
   */
  Reply ask(Hearing hearing, Pending pending, String twin) {
    parts.questions().ask(hearing.reader().chat(), pending.question());
    String text =
        hearing.say(
            "addsource.as",
            "name",
            Hearing.name(pending.name()),
            "language",
            SourceChoices.language(hearing, pending.language()),
            "topic",
            SourceChoices.topic(hearing, pending.subject().orElse(null)));
    String warned =
        twin.isEmpty() ? text : hearing.say("addsource.twin", "name", Hearing.name(twin)) + text;
    return hearing.panel(warned, rows(hearing, pending));
  }

  private static List<List<Button>> rows(Hearing hearing, Pending pending) {
    List<Button> languages = new ArrayList<>();
    for (Language language : Phrasebook.languages()) {
      String code = language.code();
      String mark = code.equals(pending.language()) ? "✓ " : "";
      languages.add(Press.button(mark + SourceChoices.language(hearing, code), "addlang", code));
    }
    List<Button> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String mark = topic.word().equals(pending.topic()) ? "✓ " : "";
      topics.add(
          Press.button(mark + SourceChoices.topic(hearing, topic), "addtopic", topic.word()));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(languages);
    rows.addAll(Hearing.rows(topics, 3));
    rows.add(
        List.of(
            Press.button(hearing.say("button.add"), "add"),
            Press.button(hearing.say("button.cancel"), "cancel")));
    return rows;
  }

  private Optional<Pending> pending(Hearing hearing) {
    return parts.questions().asked(hearing.reader().chat()).flatMap(Pending::of);
  }

  List<Reply> language(Hearing hearing, Command press) {
    return pending(hearing)
        .map(one -> List.of(ask(hearing, one.in(Language.of(press.arg(0))), "")))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  /** The same topic once more takes it away. */
  List<Reply> topic(Hearing hearing, Command press) {
    String word = press.arg(0);
    return pending(hearing)
        .map(one -> List.of(ask(hearing, one.about(word.equals(one.topic()) ? "any" : word), "")))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  /** Saves what the question shows. */
  List<Reply> save(Hearing hearing, Command press) {
    Optional<Pending> pending = pending(hearing);
    if (pending.isEmpty()) {
      return hearing.tell("press.stale");
    }
    parts.questions().settle(hearing.reader().chat());
    Pending one = pending.get();
    Source added =
        parts
            .sources()
            .add(
                one.name(),
                one.where(),
                one.what(),
                Language.of(one.language()),
                one.subject().orElse(null));
    authority.note(hearing, "source-add", added.name(), "", added.address().toString());
    return List.of(
        hearing.panel(
            hearing.say("addsource.done", "name", Hearing.name(added.name())), List.of()));
  }
}
