package mujaz.chat.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.Topic;
import mujaz.source.profile.Profile;
import mujaz.source.profile.Texts;
import mujaz.text.Language;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/** What is chosen of a source among a few: topic, language, weight, where its texts come from. */
final class SourceChoices {
  private static final List<String> LANGUAGES =
      List.of("und", "ar", "en", "fr", "es", "de", "tr", "fa", "ur", "he", "ru");
  private static final List<String> PERCENT = List.of("25", "50", "100", "150", "200", "300");
  private static final String LINK = "link";
  private static final String NO_PROXY = "none";

  private final SourceDesk desk;
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  /** One thing to choose, in words that buttons carry. */
  private record Choice(
      String question, List<String> words, Said said, Now now, Choosing choosing) {}

  private interface Said {
    String in(Hearing hearing, String word);
  }

  private interface Now {
    String of(Source source);
  }

  private interface Choosing {
    void choose(Source source, String word);
  }

  SourceChoices(SourceDesk desk) {
    this.desk = desk;
    List<String> topics =
        Stream.concat(Stream.of("any"), Stream.of(Topic.values()).map(Topic::word)).toList();
    choices.put(
        "srctopic",
        new Choice(
            "srctopic.ask",
            topics,
            (h, word) -> topic(h, Topic.ofWord(word).orElse(null)),
            source -> source.topic() == null ? "any" : source.topic().word(),
            this::topic));
    choices.put(
        "srclang",
        new Choice(
            "srclang.ask",
            LANGUAGES,
            SourceChoices::language,
            source -> source.language().code(),
            (source, word) -> desk.edits().language(source.id(), new Language(word))));
    choices.put(
        "srcweight",
        new Choice(
            "srcweight.ask",
            PERCENT,
            (h, word) -> "× " + Wording.number(Integer.parseInt(word) / 100.0, h.locale()),
            source -> "" + Math.round(source.profile().weight() * 100),
            (s, word) -> profile(s, s.profile().weighing(Integer.parseInt(word) / 100.0))));
    choices.put(
        "srctexts",
        new Choice(
            "srctexts.ask",
            List.of("auto", "page", "feed", LINK),
            (h, word) -> h.say("texts." + word),
            source -> source.profile().linkOnly() ? LINK : source.profile().texts().word(),
            SourceChoices.this::texts));
    choices.put(
        "srcproxy",
        new Choice(
            "srcproxy.ask",
            Stream.concat(Stream.of(NO_PROXY), desk.proxies().stream()).toList(),
            (h, word) -> word.equals(NO_PROXY) ? h.say("srcproxy.none") : word,
            source -> source.profile().proxy().isEmpty() ? NO_PROXY : source.profile().proxy(),
            (s, word) -> profile(s, s.profile().via(word.equals(NO_PROXY) ? "" : word))));
  }

  boolean knows(String verb) {
    return choices.containsKey(verb);
  }

  /** The choice as it stands. */
  Reply ask(Hearing hearing, Source source, String verb) {
    Choice choice = choice(verb);
    List<Button> buttons = new ArrayList<>();
    for (String word : choice.words()) {
      String mark = word.equals(choice.now().of(source)) ? "✓ " : "";
      buttons.add(
          Press.button(mark + choice.said().in(hearing, word), verb, source.id().value(), word));
    }
    buttons.add(Press.button(hearing.say("button.back"), "src", source.id().value()));
    return hearing.panel(
        hearing.say(choice.question(), "name", Hearing.name(source.name())),
        Hearing.rows(buttons, verb.equals("srctexts") ? 1 : 3));
  }

  /** Whether that word can be chosen. */
  boolean has(String verb, String word) {
    return choice(verb).words().contains(word);
  }

  /** Returns what was chosen before. */
  String choose(Source source, String verb, String word) {
    String before = choice(verb).now().of(source);
    choice(verb).choosing().choose(source, word);
    return before;
  }

  private Choice choice(String verb) {
    Choice choice = choices.get(verb);
    if (choice == null) {
      throw new IllegalArgumentException(verb);
    }
    return choice;
  }

  private void topic(Source source, String word) {
    desk.edits().topic(source.id(), Topic.ofWord(word).orElse(null));
    desk.topics().renew(source.id());
  }

  private void texts(Source source, String word) {
    Profile now = source.profile();
    profile(
        source,
        word.equals(LINK)
            ? now.showing(true)
            : now.showing(false).reading(Texts.ofWord(word).orElse(Texts.AUTO)));
  }

  private void profile(Source source, Profile profile) {
    desk.edits().profile(source.id(), profile);
  }

  static String topic(Hearing hearing, @Nullable Topic topic) {
    return hearing.say(topic == null ? "topic.any" : "topic." + topic.word());
  }

  static String language(Hearing hearing, String code) {
    return code.equals("und")
        ? hearing.say("srclang.unknown")
        : Locale.forLanguageTag(code).getDisplayLanguage(hearing.locale());
  }
}
