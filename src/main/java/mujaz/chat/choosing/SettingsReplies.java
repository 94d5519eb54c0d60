package mujaz.chat.choosing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Preferences;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.text.Wording;

/** The panels that show what is chosen: of one standing order, and all orders of a chat. */
final class SettingsReplies {
  /** A panel has room for so many. */
  private static final int NAMED_SOURCES = 8;

  private final ChatParts parts;
  private final Orders orders;
  private final CityReplies cities;

  SettingsReplies(ChatParts parts, Orders orders, CityReplies cities) {
    this.parts = parts;
    this.orders = orders;
    this.cities = cities;
  }

  /** What is chosen, in one panel; {@code anew} leaves the pressed message as it is. */
  List<Reply> settings(Chosen chosen) {
    Hearing hearing = chosen.hearing();
    Panel panel = new Panel().bold(chosen.say("settings.title"));
    List<Subscription> all = orders.all(hearing);
    if (all.size() > 1) {
      panel.line(
          chosen.say("settings.which", "number", number(all, chosen.order()), "all", all.size()));
    }
    panel
        .line(chosen.say("settings.topics", "topics", subjects(hearing, chosen.order().filter())))
        .line(chosen.say("settings.times", "times", times(hearing, chosen.order().times())))
        .line(chosen.say("settings.city", "city", cities.name(hearing)));
    Instant until = chosen.order().pausedUntil();
    if (until != null && until.isAfter(parts.time().instant())) {
      String date = Wording.date(until, hearing.reader().zone(), hearing.locale());
      panel.line(chosen.say("pause.until", "date", date));
    }
    List<Button> buttons = new ArrayList<>(buttons(chosen));
    if (parts.language().isOffered()) {
      boolean on = parts.language().isWanted(hearing.reader());
      if (on) {
        panel.line(chosen.say("settings.translated"));
      }
      buttons.add(chosen.choice(on, chosen.say("button.translated"), "translated"));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    if (hearing.reader().chat().number() < 0) {
      long order = chosen.order().id().value();
      rows.add(List.of(Press.button(chosen.say("button.desk"), "desk", order)));
    }
    if (all.size() > 1) {
      rows.add(List.of(chosen.button(chosen.say("button.drop-order"), "drop")));
    }
    return chosen.arg(0).equals("anew")
        ? List.of(Reply.saying(panel.message(hearing.reader(), rows)))
        : chosen.panel(panel, rows);
  }

  /** Stories in the chat's own language, or not any more; only where they can be translated. */
  List<Reply> translated(Chosen chosen) {
    if (!parts.language().isOffered()) {
      return settings(chosen);
    }
    Subscriber before = chosen.hearing().reader();
    Preferences liked = before.preferences();
    Subscriber reader = before.with(liked.withTranslated(!liked.translated()));
    parts.subscribers().save(reader);
    return settings(chosen.to(reader));
  }

  private static List<Button> buttons(Chosen chosen) {
    return List.of(
        chosen.button(chosen.say("button.news-languages"), "newsl"),
        chosen.button(chosen.say("button.topics"), "topics"),
        chosen.button(chosen.say("button.sources"), "srcs", "", 0),
        chosen.button(chosen.say("button.times"), "times"),
        chosen.button(chosen.say("button.days"), "days"),
        chosen.button(chosen.say("button.limits"), "much"),
        chosen.button(chosen.say("button.hold"), "hold"),
        Press.button(chosen.say("button.alerts"), "alerts"),
        Press.button(chosen.say("button.city-plain"), "city"),
        Press.button(chosen.say("button.writing"), "writing"),
        Press.button(chosen.say("button.look"), "look"),
        Press.button(chosen.say("button.mutes"), "mutel"),
        Press.button(chosen.say("button.follows"), "followl"),
        Press.button(chosen.say("button.language"), "lang"),
        Press.button(chosen.say("button.orders"), "orders"));
  }

  /** All orders, each with its button; another; a weekly review. */
  List<Reply> list(Hearing hearing) {
    List<Subscription> all = orders.all(hearing);
    Panel panel = new Panel().bold(hearing.say("orders.title"));
    List<Button> buttons = new ArrayList<>();
    for (Subscription order : all) {
      String number = Wording.number(number(all, order), hearing.locale());
      String what = subjects(hearing, order.filter());
      panel.line(number + ". " + what + " · " + times(hearing, order.times()));
      buttons.add(Press.button(number, "settings", Chosen.MARK + order.id().value()));
    }
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, Orders.MOST));
    if (all.size() < Orders.MOST) {
      rows.add(
          List.of(
              Press.button(hearing.say("button.new-order"), "another"),
              Press.button(hearing.say("button.review"), "another", "review")));
    }
    rows.add(List.of(Press.button(hearing.say("button.back"), "settings")));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  private static int number(List<Subscription> all, Subscription order) {
    return 1 + all.stream().map(Subscription::id).toList().indexOf(order.id());
  }

  private String subjects(Hearing hearing, Filter filter) {
    List<String> names =
        new ArrayList<>(
            filter.topics().stream()
                .sorted()
                .map(topic -> hearing.say("topic." + topic.word()))
                .toList());
    List<String> sources =
        filter.sources().stream()
            .flatMap(id -> parts.sources().find(id).stream())
            .map(source -> Hearing.name(source.name()))
            .sorted()
            .toList();
    if (!sources.isEmpty()) {
      List<String> shown = sources.subList(0, Math.min(NAMED_SOURCES, sources.size()));
      int more = sources.size() - shown.size();
      names.add(
          hearing.say("digest.sources", "count", 0, "names", joined(hearing, shown), "more", more));
    }
    return names.isEmpty() ? hearing.say("topics.all") : joined(hearing, names);
  }

  static String times(Hearing hearing, DeliveryTimes wanted) {
    if (wanted.isNone()) {
      return hearing.say("times.none");
    }
    String times =
        joined(
            hearing,
            wanted.times().stream().map(time -> Wording.time(time, hearing.locale())).toList());
    DayOfWeek first = Wording.firstDayOfWeek(hearing.locale());
    List<String> days =
        Stream.iterate(first, day -> day.plus(1))
            .limit(7)
            .filter(wanted.days()::contains)
            .map(day -> Wording.weekday(day, hearing.locale()))
            .toList();
    return days.isEmpty() ? times : times + " (" + joined(hearing, days) + ")";
  }

  private static String joined(Hearing hearing, List<String> names) {
    return String.join(hearing.reader().language().isRightToLeft() ? "، " : ", ", names);
  }
}
