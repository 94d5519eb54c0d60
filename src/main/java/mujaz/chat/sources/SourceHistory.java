package mujaz.chat.sources;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import mujaz.admin.Chart;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Attachment;
import mujaz.delivery.Message;
import mujaz.source.PastPoll;
import mujaz.source.Source;
import mujaz.source.SourceDays.Day;
import mujaz.text.Problem;
import mujaz.text.Wording;

/** How a source has been doing: its last polls in words, its last days as a picture. */
final class SourceHistory {
  private static final int DAYS = 14;

  private final SourceDesk desk;

  SourceHistory(SourceDesk desk) {
    this.desk = desk;
  }

  Reply polls(Hearing hearing, Source source) {
    Panel panel = new Panel().bold(hearing.say("srcpolls.title", "name", source.name()));
    List<PastPoll> past = source.past().all();
    if (past.isEmpty()) {
      panel.line(hearing.say("srcpolls.none"));
    }
    ZoneId zone = hearing.reader().zone();
    for (PastPoll poll : past) {
      String moment = Wording.moment(poll.at(), zone, hearing.locale());
      panel.line(moment + " · " + outcome(hearing, poll));
    }
    panel.line(
        hearing.say(
            "srcpolls.next",
            "moment",
            Wording.moment(source.polling().nextPollAt(), zone, hearing.locale())));
    return hearing.answer(
        panel.message(
            hearing.reader(),
            List.of(
                List.of(
                    Press.button(hearing.say("button.poll"), "poll", source.id().value()),
                    Press.button(hearing.say("button.back"), "src", source.id().value())))));
  }

  private static String outcome(Hearing hearing, PastPoll poll) {
    Problem problem = poll.problem();
    if (problem != null) {
      return hearing.say(problem);
    }
    return poll.items() == 0
        ? hearing.say("srcpolls.unchanged")
        : hearing.say("srcpolls.brought", "fresh", poll.fresh(), "items", poll.items());
  }

  Reply chart(Hearing hearing, Source source, Instant now) {
    List<Day> days = desk.days().of(source.id(), now, hearing.reader().zone(), DAYS);
    Chart chart =
        new Chart(
            source.name(),
            List.of(
                row(hearing, "srcchart.fresh", days, Day::fresh),
                row(hearing, "srcchart.failures", days, Day::failures)),
            hearing.reader().language().isRightToLeft());
    long fresh = days.stream().mapToLong(Day::fresh).sum();
    long failures = days.stream().mapToLong(Day::failures).sum();
    String words =
        hearing.say("srcchart.words", "days", DAYS, "fresh", fresh, "failures", failures);
    return Reply.attaching(
        Attachment.png("source.png", chart.png()), Message.of(hearing.reader().language(), words));
  }

  private static Chart.Row row(
      Hearing hearing, String title, List<Day> days, ToLongFunction<Day> value) {
    Locale locale = hearing.locale();
    return new Chart.Row(
        hearing.say(title),
        days.stream().map(value::applyAsLong).toList(),
        days.stream().map(day -> number(value.applyAsLong(day), locale)).toList(),
        days.stream().map(day -> number(day.date().getDayOfMonth(), locale)).toList());
  }

  private static String number(long number, Locale locale) {
    return Wording.number((double) number, locale);
  }
}
