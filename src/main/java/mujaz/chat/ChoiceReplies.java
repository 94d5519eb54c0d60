package mujaz.chat;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.City;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;

/** The panels by which a reader chooses: languages, topics, sources, times, city. */
final class ChoiceReplies {
  private static final List<LocalTime> OFFERED =
      List.of(7, 8, 9, 12, 14, 17, 19, 21).stream().map(hour -> LocalTime.of(hour, 0)).toList();
  private static final List<String> NEWS_LANGUAGES = List.of("ar", "en");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");
  private static final int PAGE = 8;
  private static final int MOST_TIMES = 6;

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
    Subscriber before = hearing.reader();
    Subscriber now =
        new Subscriber(
            before.chat(),
            chosen.get(),
            before.region(),
            before.zone(),
            before.standing(),
            before.since());
    parts.subscribers().save(now);
    return language(new Hearing(hearing.utterance(), now, hearing.phrases()));
  }

  List<Reply> newsLanguages(Hearing hearing, String toggled) {
    if (NEWS_LANGUAGES.contains(toggled)) {
      Language language = new Language(toggled);
      change(
          hearing,
          filter ->
              new Filter(toggle(filter.languages(), language), filter.topics(), filter.sources()));
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
      change(hearing, filter -> new Filter(filter.languages(), Set.of(), Set.of()));
    }
    Topic.ofWord(toggled)
        .ifPresent(
            topic ->
                change(
                    hearing,
                    filter ->
                        new Filter(
                            filter.languages(), toggle(filter.topics(), topic), filter.sources())));
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
        change(
            hearing,
            filter ->
                new Filter(filter.languages(), filter.topics(), toggle(filter.sources(), id)));
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

  List<Reply> times(Hearing hearing, String toggled) {
    time(toggled.replace('-', ':')).ifPresent(time -> toggleTime(hearing, time));
    return List.of(timesPanel(hearing));
  }

  private Reply timesPanel(Hearing hearing) {
    Subscription order = order(hearing);
    List<Button> buttons = new ArrayList<>();
    List<LocalTime> offered = new ArrayList<>(OFFERED);
    order.times().times().stream().filter(time -> !offered.contains(time)).forEach(offered::add);
    offered.sort(null);
    for (LocalTime time : offered) {
      boolean on = order.times().times().contains(time);
      buttons.add(
          Press.button(
              mark(on) + Wording.time(time, hearing.locale()),
              "times",
              time.toString().replace(':', '-')));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 4));
    String city = city(hearing);
    rows.add(List.of(Press.button(hearing.say("button.city", "city", city), "city")));
    rows.add(List.of(Press.button(hearing.say("button.done"), "done")));
    String key = hearing.reader().region().isEmpty() ? "times.ask-no-city" : "times.ask";
    return hearing.panel(hearing.say(key, "city", city), rows);
  }

  /** Asks for the city: buttons of likely ones, or its name typed. */
  List<Reply> askCity(Hearing hearing) {
    parts.questions().ask(hearing.reader().chat(), "city");
    return List.of(
        hearing.panel(
            hearing.say("city.ask"),
            cityButtons(parts.cities().likely(hearing.reader().language()))));
  }

  /** The typed answer to the question. */
  List<Reply> typedCity(Hearing hearing, String name) {
    List<City> found = parts.cities().find(name, 6);
    if (found.isEmpty()) {
      List<City> likely = parts.cities().likely(hearing.reader().language());
      return List.of(
          hearing.panel(
              hearing.say("city.unknown", "name", Hearing.name(StoryReplies.shortened(name))),
              cityButtons(likely)));
    }
    boolean oneZone = found.stream().map(City::zone).distinct().count() == 1;
    if (oneZone) {
      return settleCity(hearing, found.get(0).zone(), found.get(0).region());
    }
    return List.of(hearing.panel(hearing.say("city.which"), cityButtons(found)));
  }

  /** The pressed city. */
  List<Reply> pressedCity(Hearing hearing, String zone, String region) {
    try {
      if (region.matches("[A-Z]{2}|[0-9]{3}") && ZoneId.getAvailableZoneIds().contains(zone)) {
        return settleCity(hearing, ZoneId.of(zone), region);
      }
    } catch (DateTimeException e) {
      return askCity(hearing);
    }
    return askCity(hearing);
  }

  private List<Reply> settleCity(Hearing hearing, ZoneId zone, String region) {
    parts.questions().settle(hearing.reader().chat());
    Subscriber before = hearing.reader();
    String country = region.matches("[A-Z]{2}") ? region : "";
    Subscriber now =
        new Subscriber(
            before.chat(), before.language(), country, zone, before.standing(), before.since());
    parts.subscribers().save(now);
    for (Subscription order : parts.subscriptions().of(before.chat())) {
      parts.subscriptions().change(order.id(), order.filter(), order.times(), zone);
    }
    return List.of(timesPanel(new Hearing(hearing.utterance(), now, hearing.phrases())));
  }

  /** What is chosen, in one panel. */
  List<Reply> settings(Hearing hearing) {
    Subscription order = order(hearing);
    Hearing.Panel panel =
        new Hearing.Panel()
            .bold(hearing.say("settings.title"))
            .line(hearing.say("settings.topics", "topics", chosen(hearing, order.filter())))
            .line(hearing.say("settings.times", "times", chosenTimes(hearing, order)))
            .line(hearing.say("settings.city", "city", city(hearing)));
    List<Button> buttons =
        List.of(
            Press.button(hearing.say("button.news-languages"), "newsl"),
            Press.button(hearing.say("button.topics"), "topics"),
            Press.button(hearing.say("button.sources"), "srcs", "", 0),
            Press.button(hearing.say("button.times"), "times"),
            Press.button(hearing.say("button.city-plain"), "city"),
            Press.button(hearing.say("button.language"), "lang"));
    return List.of(hearing.answer(panel.message(hearing.reader(), Hearing.rows(buttons, 2))));
  }

  /** A time of day as typed, in any digits: 7, 07:30, ٧:٣٠; empty for 25:99. */
  static Optional<LocalTime> time(String typed) {
    Matcher matcher = TIME.matcher(Folding.fold(typed.strip()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  void toggleTime(Hearing hearing, LocalTime time) {
    Subscription order = order(hearing);
    Set<LocalTime> times = new HashSet<>(toggle(Set.copyOf(order.times().times()), time));
    if (times.size() <= MOST_TIMES) {
      parts
          .subscriptions()
          .change(order.id(), order.filter(), DeliveryTimes.of(times), hearing.reader().zone());
    }
  }

  private String chosen(Hearing hearing, Filter filter) {
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

  private String chosenTimes(Hearing hearing, Subscription order) {
    List<String> times =
        order.times().times().stream().map(time -> Wording.time(time, hearing.locale())).toList();
    String separator = hearing.reader().language().isRightToLeft() ? "، " : ", ";
    return times.isEmpty() ? hearing.say("times.none") : String.join(separator, times);
  }

  private String city(Hearing hearing) {
    return hearing.reader().region().isEmpty()
        ? hearing.say("city.none")
        : parts.cities().nameOf(hearing.reader().zone(), hearing.locale());
  }

  private List<List<Button>> cityButtons(List<City> cities) {
    return Hearing.rows(
        cities.stream()
            .map(city -> Press.button(city.name(), "zone", city.zone().getId(), city.region()))
            .toList(),
        2);
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

  private static <T> Set<T> toggle(Set<T> set, T element) {
    Set<T> toggled = new HashSet<>(set);
    if (!toggled.remove(element)) {
      toggled.add(element);
    }
    return toggled;
  }

  private static String mark(boolean on) {
    return on ? "✓ " : "";
  }
}
