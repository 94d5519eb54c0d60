package mujaz.chat.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/** The panels for languages: the bot's own, and those of the news. */
final class LanguageReplies {
  private final ChatParts parts;
  private final Orders orders;

  LanguageReplies(ChatParts parts, Orders orders) {
    this.parts = parts;
    this.orders = orders;
  }

  /** The bot's own, each under its own name. */
  List<Reply> language(Hearing hearing) {
    List<Button> buttons = new ArrayList<>();
    for (Language language : Phrasebook.languages()) {
      Locale own = Locale.forLanguageTag(language.code());
      String name = parts.phrases().say(own, "language." + language.code());
      boolean on = language.equals(hearing.reader().language());
      buttons.add(Press.button((on ? "✓ " : "") + name, "say", language.code()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    rows.add(
        List.of(
            Press.button(hearing.say("button.digest-now"), "now"),
            Press.button(hearing.say("button.settings"), "settings")));
    return List.of(hearing.panel(hearing.say("language.ask"), rows));
  }

  List<Reply> speak(Hearing hearing, String code) {
    Optional<Language> spoken =
        Phrasebook.languages().stream().filter(one -> one.code().equals(code)).findFirst();
    if (spoken.isEmpty()) {
      return language(hearing);
    }
    Subscriber now = hearing.reader().with(spoken.get());
    parts.subscribers().save(now);
    return language(hearing.to(now));
  }

  /** Those of the news; the pressed one is chosen, or not any more. */
  List<Reply> news(Chosen asked) {
    Chosen chosen = asked;
    for (Language language : Phrasebook.languages()) {
      if (language.code().equals(asked.arg(0))) {
        chosen =
            orders.change(
                asked, filter -> filter.withLanguages(Sets.toggle(filter.languages(), language)));
      }
    }
    List<Button> buttons = new ArrayList<>();
    for (Language language : Phrasebook.languages()) {
      boolean on = chosen.order().filter().languages().contains(language);
      String name = chosen.say("language." + language.code());
      buttons.add(chosen.choice(on, name, "newsl", language.code()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    rows.add(List.of(chosen.button(chosen.say("button.next"), "topics")));
    return chosen.panel(chosen.say("newsl.ask"), rows);
  }
}
