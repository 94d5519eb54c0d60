package mujaz.chat.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.profile.Profile;
import mujaz.text.Problem;
import mujaz.text.Wording;

/** One source as its editors see it. */
final class SourcePanel {
  /** A button's key names its verb. */
  private static final String BUTTON = "button.";

  private static final List<String> WHILE_PAUSED = List.of("button.resume", "button.poll");
  private static final List<String> WHILE_POLLED = List.of("button.pause", "button.poll");
  private static final List<String> ALWAYS =
      List.of(
          "button.srctopic",
          "button.srclang",
          "button.srcweight",
          "button.srctexts",
          "button.srcowner",
          "button.rename",
          "button.srcaddress",
          "button.srcpolls",
          "button.srcchart",
          "button.remove");

  private final ChatParts parts;
  private final SourceDesk desk;

  SourcePanel(ChatParts parts, SourceDesk desk) {
    this.parts = parts;
    this.desk = desk;
  }

  /**
   * @param verb what has just been done
   */
  Reply of(Hearing hearing, Source source, String verb) {
    Panel panel =
        new Panel()
            .bold(Health.mark(source) + " " + source.name())
            .linked(source.address().toString(), source.address());
    lines(hearing, source).forEach(panel::line);
    Problem problem = source.polling().problem();
    if (problem != null) {
      panel.line(hearing.say("source.problem", "problem", hearing.say(problem)));
    }
    if (Health.isBlocked(source)) {
      panel.line(hearing.say("source.blocked"));
    }
    if (source.polling().isGone()) {
      panel.line(hearing.say("source.stopped"));
    }
    if (verb.equals("poll")) {
      panel.line(hearing.say("source.polling"));
    }
    return hearing.answer(
        panel.message(hearing.reader(), Hearing.rows(buttons(hearing, source), 2)));
  }

  private List<String> lines(Hearing hearing, Source source) {
    Locale locale = hearing.locale();
    Instant success = source.polling().lastSuccessAt();
    String last =
        success == null
            ? hearing.say("source.never")
            : Wording.moment(success, hearing.reader().zone(), locale);
    double perDay = parts.sources().itemsADay(source.id());
    Profile profile = source.profile();
    List<String> lines = new ArrayList<>();
    lines.add(hearing.say("source.last", "moment", last));
    lines.add(hearing.say("source.items", "count", Wording.number(perDay, locale)));
    lines.add(
        hearing.say(
            "source.about",
            "topic",
            SourceChoices.topic(hearing, source.topic()),
            "language",
            SourceChoices.language(hearing, source.language().code())));
    lines.add(
        hearing.say(
            "source.treated",
            "weight",
            Wording.number(profile.weight(), locale),
            "texts",
            hearing.say("texts." + profile.texts().word())));
    if (profile.linkOnly()) {
      lines.add(hearing.say("source.link-only"));
    }
    if (!profile.proxy().isEmpty()) {
      lines.add(hearing.say("source.proxy", "name", profile.proxy()));
    }
    if (profile.owner().isKnown() || !profile.owner().family().isEmpty()) {
      lines.add(Owners.line(hearing, profile.owner()));
    }
    return lines;
  }

  private List<Button> buttons(Hearing hearing, Source source) {
    long id = source.id().value();
    List<Button> buttons = new ArrayList<>();
    for (String key : source.paused() ? WHILE_PAUSED : WHILE_POLLED) {
      buttons.add(Press.button(hearing.say(key), key.substring(BUTTON.length()), id));
    }
    if (Health.isBlocked(source)) {
      buttons.add(Press.button(hearing.say("button.srcsitemap"), "srcsitemap", id));
    }
    if (!desk.proxies().isEmpty() || !source.profile().proxy().isEmpty()) {
      buttons.add(Press.button(hearing.say("button.srcproxy"), "srcproxy", id));
    }
    for (String key : ALWAYS) {
      buttons.add(Press.button(hearing.say(key), key.substring(BUTTON.length()), id));
    }
    buttons.add(Press.button(hearing.say("button.back"), "list", 0));
    return buttons;
  }
}
