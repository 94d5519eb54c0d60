package mujaz.chat.choosing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.subscription.Preferences;
import mujaz.subscription.QuietHours;
import mujaz.subscription.Subscriber;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/** The panels for how a chat likes it: alerts and quiet hours, digits and calendar. */
final class LikingReplies {
  private static final List<Integer> ALERTS = List.of(0, 1, 3, 5, 10);
  private static final List<QuietHours> QUIET =
      List.of(new QuietHours(21, 7), new QuietHours(22, 7), new QuietHours(23, 8));

  /** As a reader knows them: by how they look. */
  private static final Map<String, String> DIGITS =
      Map.of("latn", "123", "arab", "١٢٣", "arabext", "۱۲۳");

  private final ChatParts parts;

  LikingReplies(ChatParts parts) {
    this.parts = parts;
  }

  /** How many alerts a day, and when none. */
  List<Reply> alerts(Hearing asked, String what, String which) {
    Preferences before = asked.reader().preferences();
    Preferences after = before;
    if (what.equals("n") && which.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(which);
      after = ALERTS.contains(number) ? before.withAlerts(number) : before;
    } else if (what.equals("q")) {
      after = before.withQuiet(quiet(which));
    }
    Hearing hearing = save(asked, after);
    List<Button> numbers = new ArrayList<>();
    for (int number : ALERTS) {
      String label = number == 0 ? hearing.say("alerts.off") : number(hearing, number);
      numbers.add(choice(number == after.alerts(), label, "alerts", "n", number));
    }
    List<Button> hours = new ArrayList<>();
    hours.add(choice(after.quiet() == null, hearing.say("alerts.any-time"), "alerts", "q", ""));
    for (QuietHours quiet : QUIET) {
      String key = quiet.from() + "-" + quiet.to();
      hours.add(choice(quiet.equals(after.quiet()), named(hearing, quiet), "alerts", "q", key));
    }
    List<List<Button>> rows = new ArrayList<>(List.of(numbers));
    rows.addAll(Hearing.rows(hours, 2));
    rows.add(List.of(Press.button(hearing.say("button.back"), "settings")));
    Panel panel =
        new Panel()
            .line(hearing.say("alerts.ask", "count", after.alerts()))
            .line(hearing.say("alerts.quiet"));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  private static @Nullable QuietHours quiet(String key) {
    return QUIET.stream()
        .filter(quiet -> key.equals(quiet.from() + "-" + quiet.to()))
        .findFirst()
        .orElse(null);
  }

  private static String named(Hearing hearing, QuietHours quiet) {
    return Wording.time(LocalTime.of(quiet.from(), 0), hearing.locale())
        + " – "
        + Wording.time(LocalTime.of(quiet.to(), 0), hearing.locale());
  }

  /** Digits, and whether dates are given in the Islamic calendar too. */
  List<Reply> writing(Hearing asked, String what) {
    Preferences before = asked.reader().preferences();
    Preferences after = before;
    if (what.equals("hijri")) {
      after = before.withHijri(!before.hijri());
    } else if (what.equals("region") || DIGITS.containsKey(what)) {
      after = before.withDigits(what.equals("region") ? "" : what);
    }
    Hearing hearing = save(asked, after);
    List<Button> digits = new ArrayList<>();
    digits.add(
        choice(after.digits().isEmpty(), hearing.say("writing.region"), "writing", "region"));
    for (String system : List.of("latn", "arab", "arabext")) {
      String look = DIGITS.getOrDefault(system, "");
      digits.add(choice(system.equals(after.digits()), look, "writing", system));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.addAll(Hearing.rows(digits, 4));
    rows.add(List.of(choice(after.hijri(), hearing.say("writing.hijri"), "writing", "hijri")));
    rows.add(List.of(Press.button(hearing.say("button.back"), "settings")));
    String today =
        Wording.dates(
            parts.time().instant(), hearing.reader().zone(), hearing.locale(), after.hijri());
    return List.of(hearing.panel(hearing.say("writing.ask", "date", today), rows));
  }

  private Hearing save(Hearing hearing, Preferences chosen) {
    if (chosen.equals(hearing.reader().preferences())) {
      return hearing;
    }
    Subscriber now = hearing.reader().with(chosen);
    parts.subscribers().save(now);
    return hearing.to(now);
  }

  private static String number(Hearing hearing, int number) {
    return Wording.number(number, hearing.locale());
  }

  private static Button choice(boolean on, String label, String verb, Object... args) {
    return Press.button((on ? "✓ " : "") + label, verb, args);
  }
}
