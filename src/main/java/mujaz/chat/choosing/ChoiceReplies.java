package mujaz.chat.choosing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.text.Language;
import mujaz.text.Phrasebook;

/** The panels by which a reader chooses what: languages, topics, sources. */
final class ChoiceReplies {
  private static final List<String> NEWS_LANGUAGES = List.of("ar", "en");
  private static final int PAGE = 8;

  private final ChatParts parts;

  ChoiceReplies(ChatParts parts) {
    this.parts = parts;
  }

  /** The bot's own language. */
  List<Reply> language(Hearing hearing) {
    List<Button> buttons = new ArrayList<>();
    for (Language language : Phrasebook.languages()) {
      Locale own = Locale.forLanguageTag(language.code());
      String name = parts.phrases().say(own, "language." + language.code());
      buttons.add(
          Press.button(
              mark(language.equals(hearing.reader().language())) + name, "say", language.code()));
    }
    return List.of(hearing.panel(hearing.say("language.ask"), List.of(buttons)));
  }

  List<Reply> speak(Hearing hearing, String code) {
    Optional<Language> chosen =
        Phrasebook.languages().stream().filter(one -> one.code().equals(code)).findFirst();
    if (chosen.isEmpty()) {
      return language(hearing);
    }
    Subscriber now = hearing.reader().with(chosen.get());
    parts.subscribers().save(now);
    return language(new Hearing(hearing.utterance(), now, hearing.phrases()));
  }

  List<Reply> newsLanguages(Hearing hearing, String toggled) {
    if (NEWS_LANGUAGES.contains(toggled)) {
      Language language = new Language(toggled);
      change(hearing, filter -> filter.withLanguages(toggle(filter.languages(), language)));
    }
    Filter filter = order(hearing).filter();
    List<Button> buttons = new ArrayList<>();
    for (String code : NEWS_LANGUAGES) {
      boolean on = filter.languages().contains(new Language(code));
      buttons.add(Press.button(mark(on) + hearing.say("language." + code), "newsl", code));
    }
    return List.of(
        hearing.panel(
            hearing.say("newsl.ask"),
            List.of(buttons, List.of(Press.button(hearing.say("button.next"), "topics")))));
  }

  List<Reply> topics(Hearing hearing, String toggled) {
    if (toggled.equals("all")) {
      change(hearing, filter -> filter.withTopics(Set.of()).withSources(Set.of()));
    }
    Topic.ofWord(toggled)
        .ifPresent(
            topic -> change(hearing, filter -> filter.withTopics(toggle(filter.topics(), topic))));
    Filter filter = order(hearing).filter();
    List<Button> buttons = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      buttons.add(
          Press.button(
              mark(filter.topics().contains(topic)) + hearing.say("topic." + topic.word()),
              "topics",
              topic.word()));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Press.button(
                mark(filter.isAllTheNews()) + hearing.say("topics.all"), "topics", "all")));
    rows.addAll(Hearing.rows(buttons, 3));
    rows.add(
        List.of(
            Press.button(hearing.say("button.sources"), "srcs", "", 0),
            Press.button(hearing.say("button.next"), "times")));
    return List.of(hearing.panel(hearing.say("topics.ask"), rows));
  }

  /** The sources to choose from, a page at a time. */
  List<Reply> sources(Hearing hearing, String toggled, String page) {
    if (toggled.matches("[0-9]{1,18}")) {
      SourceId id = new SourceId(Long.parseLong(toggled));
      if (parts.sources().find(id).isPresent()) {
        change(hearing, filter -> filter.withSources(toggle(filter.sources(), id)));
      }
    }
    List<Source> all = parts.sources().all();
    if (all.isEmpty()) {
      return List.of(hearing.panel(hearing.say("sources.none"), List.of()));
    }
    int from = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
    from = from >= all.size() ? 0 : from;
    Filter filter = order(hearing).filter();
    List<Button> buttons = new ArrayList<>();
    for (Source source : all.subList(from, Math.min(all.size(), from + PAGE))) {
      buttons.add(
          Press.button(
              mark(filter.sources().contains(source.id())) + source.name(),
              "srcs",
              source.id().value(),
              from));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    List<Button> turns = new ArrayList<>();
    if (from > 0) {
      turns.add(Press.button("◂", "srcs", "", Math.max(0, from - PAGE)));
    }
    if (from + PAGE < all.size()) {
      turns.add(Press.button("▸", "srcs", "", from + PAGE));
    }
    if (!turns.isEmpty()) {
      rows.add(turns);
    }
    rows.add(
        List.of(
            Press.button(hearing.say("button.topics"), "topics"),
            Press.button(hearing.say("button.next"), "times")));
    return List.of(hearing.panel(hearing.say("sources.choose"), rows));
  }

  String chosen(Hearing hearing, Filter filter) {
    List<String> names = new ArrayList<>();
    filter.topics().stream()
        .sorted()
        .forEach(topic -> names.add(hearing.say("topic." + topic.word())));
    filter.sources().stream()
        .flatMap(id -> parts.sources().find(id).stream())
        .forEach(source -> names.add(Hearing.name(source.name())));
    String separator = hearing.reader().language().isRightToLeft() ? "، " : ", ";
    return names.isEmpty() ? hearing.say("topics.all") : String.join(separator, names);
  }

  private void change(Hearing hearing, UnaryOperator<Filter> by) {
    Subscription order = order(hearing);
    parts
        .subscriptions()
        .change(order.id(), by.apply(order.filter()), order.times(), hearing.reader().zone());
  }

  /** The chat's standing order; a first one, without times, where it has none. */
  Subscription order(Hearing hearing) {
    Subscriber reader = hearing.reader();
    return parts.subscriptions().of(reader.chat()).stream()
        .findFirst()
        .orElseGet(
            () ->
                parts
                    .subscriptions()
                    .add(
                        reader.chat(),
                        new Filter(Set.of(reader.language()), Set.of(), Set.of()),
                        DeliveryTimes.NONE,
                        reader.zone()));
  }

  static <T> Set<T> toggle(Set<T> set, T element) {
    Set<T> toggled = new HashSet<>(set);
    if (!toggled.remove(element)) {
      toggled.add(element);
    }
    return toggled;
  }

  static String mark(boolean on) {
    return on ? "✓ " : "";
  }
}
