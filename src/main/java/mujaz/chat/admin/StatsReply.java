package mujaz.chat.admin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import mujaz.admin.Chart;
import mujaz.admin.Figures;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Reply;
import mujaz.delivery.Attachment;
import mujaz.delivery.Message;
import mujaz.summary.model.ModelSettings;
import mujaz.text.Wording;

/** How the service is doing: a picture of the last days, and its words. */
final class StatsReply {
  private static final List<String> HEALTH =
      List.of("well", "ailing", "failing", "blocked", "paused");

  private final ChatParts parts;

  StatsReply(ChatParts parts) {
    this.parts = parts;
  }

  List<Reply> to(Hearing hearing) {
    Figures figures = parts.admin().statistics().figures();
    Chart chart =
        new Chart(
            hearing.say("stats.title"),
            List.of(
                row(hearing, "stats.articles-a-day", figures, Figures.Day::articles),
                row(hearing, "stats.stories-a-day", figures, Figures.Day::stories),
                row(hearing, "stats.sent-a-day", figures, Figures.Day::sent),
                health(hearing, figures)),
            hearing.reader().language().isRightToLeft());
    return List.of(
        Reply.attaching(
            Attachment.png("mujaz.png", chart.png()),
            Message.of(hearing.reader().language(), words(hearing, figures))));
  }

  private static Chart.Row row(
      Hearing hearing, String title, Figures figures, ToLongFunction<Figures.Day> value) {
    Locale locale = hearing.locale();
    return new Chart.Row(
        hearing.say(title),
        figures.days().stream().map(value::applyAsLong).toList(),
        figures.days().stream()
            .map(day -> Wording.number((double) value.applyAsLong(day), locale))
            .toList(),
        figures.days().stream().map(day -> label(day.date(), locale)).toList());
  }

  private static Chart.Row health(Hearing hearing, Figures figures) {
    List<Long> counts =
        HEALTH.stream().map(word -> figures.sources().getOrDefault(word, 0L)).toList();
    return new Chart.Row(
        hearing.say("stats.sources-by-health"),
        counts,
        counts.stream().map(n -> Wording.number((double) n, hearing.locale())).toList(),
        HEALTH.stream().map(word -> hearing.say("dash.state-" + word)).toList());
  }

  private static String label(LocalDate date, Locale locale) {
    return Wording.number(date.getDayOfMonth(), locale);
  }

  private String words(Hearing hearing, Figures figures) {
    return String.join(
        "\n",
        hearing.say(
            "stats.readers",
            "active",
            figures.active(),
            "all",
            figures.allReaders(),
            "fresh",
            figures.newReaders()),
        hearing.say(
            "stats.sources",
            "well",
            figures.sources().getOrDefault("well", 0L),
            "ailing",
            figures.sources().getOrDefault("ailing", 0L),
            "failing",
            figures.sources().getOrDefault("failing", 0L),
            "blocked",
            figures.sources().getOrDefault("blocked", 0L),
            "paused",
            figures.sources().getOrDefault("paused", 0L)),
        hearing.say(
            "stats.today",
            "articles",
            figures.today().articles(),
            "stories",
            figures.today().stories(),
            "digests",
            figures.today().digests(),
            "sent",
            figures.today().sent()),
        hearing.say(
            "stats.outbox",
            "waiting",
            figures.outbox().getOrDefault("waiting", 0L),
            "sent",
            figures.outbox().getOrDefault("sent", 0L),
            "uncertain",
            figures.outbox().getOrDefault("uncertain", 0L),
            "rejected",
            figures.outbox().getOrDefault("rejected", 0L)),
        hearing.say(
                "stats.lag",
                "median",
                seconds(figures.lag(), hearing),
                "worst",
                seconds(figures.worstLag(), hearing))
            + model(hearing, figures.model()));
  }

  private String model(Hearing hearing, Figures.Model model) {
    return model.all() == 0
        ? ""
        : "\n"
            + hearing.say(
                "stats.model",
                "written",
                model.of("written"),
                "local",
                model.all() - model.of("written"),
                "slow",
                model.of("too-slow"),
                "broken",
                model.of("unreachable", "broken", "busy"),
                "refused",
                model.of("refused"),
                "unreadable",
                model.of("unreadable"),
                "unfaithful",
                model.of("unfaithful"),
                "over",
                model.of("over-budget"),
                "resting",
                model.of("resting"),
                "tokens",
                model.tokens())
            + spent(hearing, model.tokens());
  }

  private String spent(Hearing hearing, long tokens) {
    ModelSettings.Price price = parts.admin().extras().price();
    return price == null
        ? ""
        : hearing.say(
            "stats.spent",
            "amount",
            Hearing.name(Wording.money(price.of(tokens), price.currency(), hearing.locale())));
  }

  private static String seconds(Duration duration, Hearing hearing) {
    return Wording.number(duration.toMillis() / 1_000.0, hearing.locale());
  }
}
