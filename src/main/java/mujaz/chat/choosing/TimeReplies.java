package mujaz.chat.choosing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.DeliveryTimes;
import mujaz.text.Folding;
import mujaz.text.Wording;

/** The panels for when: hours, and days of the week. */
final class TimeReplies {
  private static final List<LocalTime> OFFERED =
      List.of(7, 8, 9, 12, 14, 17, 19, 21).stream().map(hour -> LocalTime.of(hour, 0)).toList();
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");
  private static final int MOST_TIMES = 6;
  static final LocalTime EXAMPLE = LocalTime.of(7, 30);

  private final Orders orders;
  private final CityReplies cities;

  TimeReplies(Orders orders, CityReplies cities) {
    this.orders = orders;
    this.cities = cities;
  }

  List<Reply> times(Chosen asked) {
    return panel(
        time(asked.arg(0).replace('-', ':')).map(time -> toggle(asked, time)).orElse(asked));
  }

  /** A time that was typed. */
  List<Reply> typed(Chosen asked, LocalTime time) {
    return panel(toggle(asked, time));
  }

  List<Reply> panel(Chosen chosen) {
    Hearing hearing = chosen.hearing();
    DeliveryTimes wanted = chosen.order().times();
    Set<LocalTime> offered = new TreeSet<>(OFFERED);
    offered.addAll(wanted.times());
    List<Button> buttons = new ArrayList<>();
    for (LocalTime time : offered) {
      boolean on = wanted.times().contains(time);
      String label = Wording.time(time, hearing.locale());
      buttons.add(chosen.choice(on, label, "times", time.toString().replace(':', '-')));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 4));
    String city = cities.name(hearing);
    rows.add(
        List.of(
            Press.button(hearing.say("button.city", "city", city), "city"),
            chosen.button(hearing.say("button.days"), "days")));
    rows.add(List.of(chosen.button(hearing.say("button.done"), "done")));
    String key = hearing.reader().region().isEmpty() ? "times.ask-no-city" : "times.ask";
    String example = Wording.typed(EXAMPLE, hearing.locale());
    return chosen.panel(hearing.say(key, "city", city, "example", example), rows);
  }

  /** The week as the reader's region begins it; none chosen is every day. */
  List<Reply> days(Chosen asked) {
    Chosen chosen = asked;
    if (asked.arg(0).matches("[1-7]")) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(asked.arg(0)));
      DeliveryTimes times = asked.order().times();
      chosen = orders.change(asked, times.on(Sets.toggle(times.days(), day)));
    } else if (asked.arg(0).equals("all")) {
      chosen = orders.change(asked, asked.order().times().on(Set.of()));
    }
    Set<DayOfWeek> on = chosen.order().times().days();
    DayOfWeek first = Wording.firstDayOfWeek(chosen.hearing().locale());
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      DayOfWeek day = first.plus(i);
      String name = Wording.weekday(day, chosen.hearing().locale());
      buttons.add(chosen.choice(on.contains(day), name, "days", day.getValue()));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(chosen.choice(on.isEmpty(), chosen.say("days.every"), "days", "all")));
    rows.addAll(Hearing.rows(buttons, 3));
    rows.add(
        List.of(
            chosen.button(chosen.say("button.times"), "times"),
            chosen.button(chosen.say("button.done"), "done")));
    return chosen.panel(chosen.say("days.ask"), rows);
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

  private Chosen toggle(Chosen chosen, LocalTime time) {
    DeliveryTimes before = chosen.order().times();
    Set<LocalTime> times = Sets.toggle(Set.copyOf(before.times()), time);
    return times.size() > MOST_TIMES
        ? chosen
        : orders.change(chosen, DeliveryTimes.of(times).on(before.days()));
  }
}
