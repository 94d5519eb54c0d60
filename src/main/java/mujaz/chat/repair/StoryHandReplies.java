package mujaz.chat.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.chat.Authority;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.digest.Entry;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Role;
import mujaz.text.Wording;

/** A story by hand: reports taken out of it, put together with another, or taken down. */
final class StoryHandReplies {
  private static final int SHOWN = 12;

  private final ChatParts parts;
  private final ByHand byHand;
  private final CorrectionDesk corrections;
  private final Authority authority;

  StoryHandReplies(
      ChatParts parts, ByHand byHand, CorrectionDesk corrections, Authority authority) {
    this.parts = parts;
    this.byHand = byHand;
    this.corrections = corrections;
    this.authority = authority;
  }

  /** Its reports, each with what can be done; a correction that it is about goes along. */
  List<Reply> show(Hearing hearing, Command press) {
    Optional<Story> story = story(press.arg(0));
    if (story.isEmpty()) {
      return hearing.tell("why.gone");
    }
    long id = story.get().id().value();
    String about = press.arg(1).isEmpty() ? "0" : press.arg(1);
    Panel panel = new Panel().bold(hearing.say("hand.title", "number", "" + id));
    List<List<Button>> rows = new ArrayList<>();
    List<Article> reports = byHand.articles().findAll(story.get().articles());
    for (Article report : reports.subList(0, Math.min(SHOWN, reports.size()))) {
      String number = Wording.number(rows.size() + 1, hearing.locale());
      panel.linked(number + ". " + Hearing.name(report.headline()), report.canonical());
      List<Button> row = new ArrayList<>();
      if (reports.size() > 1) {
        row.add(
            Press.button(
                hearing.say("button.hand-split", "number", number),
                "shs",
                id,
                report.id().value(),
                about));
      }
      if (hearing.utterance().may(Role.ADMIN)) {
        row.add(
            Press.button(
                hearing.say("button.hand-take", "number", number), "sht", id, report.id().value()));
      }
      rows.add(row);
    }
    rows.removeIf(List::isEmpty);
    rows.add(List.of(Press.button(hearing.say("button.hand-merge"), "shm", id)));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  List<Reply> split(Hearing hearing, Command press) {
    Optional<Story> story = story(press.arg(0));
    Optional<Article> report = report(press.arg(1));
    if (story.isEmpty() || report.isEmpty()) {
      return hearing.tell("why.gone");
    }
    Optional<StoryId> fresh = byHand.desk().split(story.get().id(), Set.of(report.get().id()));
    if (fresh.isEmpty()) {
      return hearing.tell("press.stale");
    }
    authority.note(
        hearing,
        "story-split",
        report.get().headline(),
        "" + story.get().id().value(),
        "" + fresh.get().value());
    corrections.split(hearing, press.arg(2));
    return show(hearing, press);
  }

  /** Asked twice: it cannot be undone. */
  List<Reply> askTakeDown(Hearing hearing, Command press) {
    return report(press.arg(1))
        .map(
            report ->
                List.of(
                    hearing.panel(
                        hearing.say("hand.take-sure", "headline", Hearing.name(report.headline())),
                        List.of(
                            List.of(
                                Press.button(
                                    hearing.say("button.hand-take-yes"),
                                    "shy",
                                    press.arg(0),
                                    report.id().value()),
                                Press.button(hearing.say("button.back"), "sh", press.arg(0)))))))
        .orElseGet(() -> hearing.tell("why.gone"));
  }

  List<Reply> takeDown(Hearing hearing, Command press) {
    Optional<Article> report = report(press.arg(1));
    if (report.isEmpty() || report.get().headline().isEmpty()) {
      return hearing.tell("why.gone");
    }
    byHand.withdrawal().takeDown(report.get());
    // The record names the address, not the words that were taken away.
    authority.note(hearing, "takedown", report.get().canonical().toString(), "", "");
    return List.of(hearing.panel(hearing.say("hand.taken"), List.of()));
  }

  List<Reply> askMerge(Hearing hearing, Command press) {
    parts.questions().ask(hearing.reader().chat(), "merge\n" + press.arg(0));
    return List.of(hearing.question(hearing.say("hand.ask-merge")));
  }

  /** The number of the story that it belongs with, alone or as a story's address ends. */
  List<Reply> merge(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    Optional<Story> from = story(command.arg(0));
    Optional<Story> into = story(command.arg(1).strip().replaceFirst("^.*/", ""));
    if (from.isEmpty() || into.isEmpty() || from.get().id().equals(into.get().id())) {
      return hearing.tell("hand.no-merge");
    }
    byHand.desk().merge(from.get().id(), into.get().id());
    authority.note(
        hearing, "story-merge", "", "" + from.get().id().value(), "" + into.get().id().value());
    return show(hearing, Command.of("" + into.get().id().value()));
  }

  /** One that is known to all. */
  private Optional<Story> story(String number) {
    return number.matches("[0-9]{1,18}")
        ? parts.editor().entries(List.of(new StoryId(Long.parseLong(number)))).stream()
            .map(Entry::story)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Article> report(String number) {
    return number.matches("[0-9]{1,18}")
        ? byHand
            .articles()
            .find(new ArticleId(Long.parseLong(number)))
            .filter(report -> !report.source().isPrivate())
        : Optional.empty();
  }
}
