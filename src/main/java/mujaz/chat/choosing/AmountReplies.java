package mujaz.chat.choosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.digest.DigestEditor;
import mujaz.subscription.Limits;
import mujaz.text.Wording;

/** The panels for how much: how many stories, how important ones, and none for a while. */
final class AmountReplies {
  private static final List<Integer> FEWEST = List.of(1, 2, 3, 5);
  private static final List<Integer> LENGTHS = List.of(3, 5, DigestEditor.STANDARD_LENGTH, 10, 15);
  private static final int[] DAYS = {1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 60};

  private final ChatParts parts;
  private final Orders orders;

  AmountReplies(ChatParts parts, Orders orders) {
    this.parts = parts;
    this.orders = orders;
  }

  List<Reply> limits(Chosen asked) {
    Chosen chosen = orders.change(asked, f -> f.withLimits(pressed(asked, f.limits())));
    Limits limits = chosen.order().filter().limits();
    int most = limits.atMost() == 0 ? DigestEditor.STANDARD_LENGTH : limits.atMost();
    int fewest = Math.max(1, limits.minSources());
    List<List<Button>> rows = new ArrayList<>();
    rows.add(numbers(chosen, LENGTHS, most, "most"));
    rows.add(numbers(chosen, FEWEST, fewest, "few"));
    rows.add(List.of(chosen.choice(limits.review(), chosen.say("limits.review"), "much", "again")));
    rows.add(chosen.back());
    return chosen.panel(
        new Panel()
            .line(chosen.say("limits.most", "count", most))
            .line(chosen.say("limits.fewest", "count", fewest))
            .line(chosen.say("limits.how")),
        rows);
  }

  private static List<Button> numbers(Chosen chosen, List<Integer> of, int now, String what) {
    return of.stream()
        .map(
            number -> {
              String label = Wording.number(number, chosen.hearing().locale());
              String sign = what.equals("few") && number > 1 ? "≥ " : "";
              return chosen.choice(number == now, sign + label, "much", what, number);
            })
        .toList();
  }

  private static Limits pressed(Chosen asked, Limits now) {
    int number = asked.arg(1).matches("[0-9]{1,2}") ? Integer.parseInt(asked.arg(1)) : 0;
    if (asked.arg(0).equals("most") && LENGTHS.contains(number)) {
      int most = number == DigestEditor.STANDARD_LENGTH ? 0 : number;
      return new Limits(now.minSources(), most, now.review());
    }
    if (asked.arg(0).equals("few") && FEWEST.contains(number)) {
      return new Limits(number == 1 ? 0 : number, now.atMost(), now.review());
    }
    return asked.arg(0).equals("again")
        ? new Limits(now.minSources(), now.atMost(), !now.review())
        : now;
  }

  /** Nothing until a day begins on the reader's clock. */
  List<Reply> pause(Chosen asked) {
    Hearing hearing = asked.hearing();
    Instant now = parts.time().instant();
    LocalDate today = now.atZone(hearing.reader().zone()).toLocalDate();
    Chosen chosen = asked;
    if (asked.arg(0).equals("off")) {
      chosen = orders.pause(asked, null);
    } else if (asked.arg(0).matches("[0-9]{1,6}")) {
      LocalDate until = LocalDate.ofEpochDay(Long.parseLong(asked.arg(0)));
      if (until.isAfter(today) && until.isBefore(today.plusYears(1))) {
        chosen = orders.pause(asked, until.atStartOfDay(hearing.reader().zone()).toInstant());
      }
    }
    Instant until = chosen.order().pausedUntil();
    LocalDate paused =
        until == null || !until.isAfter(now)
            ? null
            : until.atZone(hearing.reader().zone()).toLocalDate();
    Chosen shown = chosen;
    List<Button> dates =
        IntStream.of(DAYS)
            .mapToObj(today::plusDays)
            .map(
                date ->
                    shown.choice(
                        date.equals(paused),
                        Wording.day(date, hearing.locale()),
                        "hold",
                        date.toEpochDay()))
            .toList();
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(dates, 3));
    if (paused != null) {
      rows.add(List.of(shown.button(shown.say("button.go-on"), "hold", "off")));
    }
    rows.add(shown.back());
    String said =
        paused == null
            ? shown.say("pause.ask")
            : shown.say("pause.until", "date", Wording.day(paused, hearing.locale()));
    return shown.panel(said, rows);
  }
}
