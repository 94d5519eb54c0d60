package mujaz.chat.choosing;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.City;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.text.Folding;
import mujaz.text.Wording;

/** The panels for when: times, city; and the one that shows all that is chosen. */
final class TimeReplies {
  private static final List<LocalTime> OFFERED =
      List.of(7, 8, 9, 12, 14, 17, 19, 21).stream().map(hour -> LocalTime.of(hour, 0)).toList();
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");
  private static final int MOST_TIMES = 6;

  private final ChatParts parts;
  private final ChoiceReplies choices;

  TimeReplies(ChatParts parts, ChoiceReplies choices) {
    this.parts = parts;
    this.choices = choices;
  }

  List<Reply> times(Hearing hearing, String toggled) {
    time(toggled.replace('-', ':')).ifPresent(time -> toggleTime(hearing, time));
    return List.of(timesPanel(hearing));
  }

  private Reply timesPanel(Hearing hearing) {
    Subscription order = choices.order(hearing);
    List<Button> buttons = new ArrayList<>();
    Set<LocalTime> offered = new TreeSet<>(OFFERED);
    offered.addAll(order.times().times());
    for (LocalTime time : offered) {
      boolean on = order.times().times().contains(time);
      buttons.add(
          Press.button(
              ChoiceReplies.mark(on) + Wording.time(time, hearing.locale()),
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
              hearing.say("city.unknown", "name", Hearing.name(Hearing.shortened(name))),
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
    if (region.matches("[A-Z]{2}|[0-9]{3}") && ZoneId.getAvailableZoneIds().contains(zone)) {
      return settleCity(hearing, ZoneId.of(zone), region);
    }
    return askCity(hearing);
  }

  private List<Reply> settleCity(Hearing hearing, ZoneId zone, String region) {
    parts.questions().settle(hearing.reader().chat());
    Subscriber before = hearing.reader();
    String country = region.matches("[A-Z]{2}") ? region : "";
    Subscriber now = before.in(zone, country);
    parts.subscribers().save(now);
    for (Subscription order : parts.subscriptions().of(before.chat())) {
      parts.subscriptions().change(order.id(), order.filter(), order.times(), zone);
    }
    return List.of(timesPanel(new Hearing(hearing.utterance(), now, hearing.phrases())));
  }

  List<Reply> done(Hearing hearing) {
    if (choices.order(hearing).times().isNone()) {
      return List.of(
          hearing.panel(
              hearing.say("done.no-times"),
              List.of(
                  List.of(
                      Press.button(hearing.say("button.times"), "times"),
                      Press.button(hearing.say("button.digest-now"), "now")))));
    }
    List<Reply> replies = new ArrayList<>(settings(hearing));
    replies.addAll(hearing.tell("done.ready"));
    return replies;
  }

  /** What is chosen, in one panel. */
  List<Reply> settings(Hearing hearing) {
    Subscription order = choices.order(hearing);
    Panel panel =
        new Panel()
            .bold(hearing.say("settings.title"))
            .line(hearing.say("settings.topics", "topics", choices.chosen(hearing, order.filter())))
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
    Subscription order = choices.order(hearing);
    Set<LocalTime> times =
        new HashSet<>(ChoiceReplies.toggle(Set.copyOf(order.times().times()), time));
    if (times.size() <= MOST_TIMES) {
      parts
          .subscriptions()
          .change(
              order.id(),
              order.filter(),
              DeliveryTimes.of(times).on(order.times().days()),
              hearing.reader().zone());
    }
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
}
