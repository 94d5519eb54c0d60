package mujaz.bench.citizen.kinds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Shown;
import mujaz.bench.citizen.play.Visit;

/** Feeds and hosts that ask to be left alone, in every way there is. */
final class Pauses {
  /** Longer than the interval by so much. */
  private static final double LONGER = 2.5;

  private static final double PATIENCE = 8;

  static final List<Behaviour> ALL =
      List.of(
          slow("max-age", v -> aged(v.rss(), v)),
          slow("max-age on the 304 too", v -> aged(v.tagged("\"" + v.version() + "\""), v)),
          slow("Expires", v -> expiring(v.rss(), v, v.intervals(LONGER))),
          slow(
              "max-age over Expires",
              v -> aged(v.rss().header("Expires", Shown.rfc(v.now().minusSeconds(60))), v)),
          Behaviour.of("Expires in the past", v -> expiring(v.rss(), v, Duration.ofHours(-1))),
          Behaviour.of("Expires: 0", v -> v.rss().header("Expires", "0")),
          Behaviour.of("no-store", v -> v.rss().header("Cache-Control", "no-store, no-cache")),
          Behaviour.of("max-age=0", v -> v.rss().header("Cache-Control", "max-age=0")),
          asking("ttl", v -> "<ttl>2</ttl>", Duration.ofMinutes(2)),
          asking("sy:updatePeriod", v -> sy("hourly", "20"), Duration.ofMinutes(3)),
          asking("sy:updateFrequency of a day", v -> sy("daily", "96"), Duration.ofMinutes(15)),
          Behaviour.of("skipHours", Pauses::skippingHours).unreliable(),
          Behaviour.of("skipDays", Pauses::skippingDays).unreliable(),
          Behaviour.of("429 with seconds", v -> busy(v, 429, true)).feeds(4).slow(PATIENCE * 2),
          Behaviour.of("503 with a date", v -> busy(v, 503, false)).feeds(4).slow(PATIENCE * 2),
          Behaviour.of("503 with a date, held over pages", v -> teasing(busy(v, 503, true), v))
              .feeds(2)
              .slow(PATIENCE * 2),
          Behaviour.of("Retry-After of a day and more", v -> veryBusy()).unreliable(),
          Behaviour.of(
                  "Retry-After that says nothing",
                  v -> Answer.failed(429).header("Retry-After", "soon"))
              .unreliable());

  private Pauses() {}

  private static Behaviour slow(String name, java.util.function.Function<Visit, Answer> feed) {
    return Behaviour.of(name, feed).slow(PATIENCE);
  }

  private static Behaviour asking(
      String name, java.util.function.Function<Visit, String> head, Duration pause) {
    return Behaviour.of(name, v -> v.rss(head.apply(v), v.items()).pause(pause)).unreliable();
  }

  private static String sy(String period, String frequency) {
    return "<sy:updatePeriod>"
        + period
        + "</sy:updatePeriod><sy:updateFrequency>"
        + frequency
        + "</sy:updateFrequency>";
  }

  private static Answer aged(Answer answer, Visit visit) {
    long seconds = visit.intervals(LONGER).toSeconds();
    return answer
        .header("Cache-Control", "public, max-age=" + seconds)
        .pause(Duration.ofSeconds(seconds));
  }

  /** HTTP's dates have whole seconds. */
  private static Answer expiring(Answer answer, Visit visit, Duration pause) {
    Duration left = pause.minusSeconds(1);
    return answer
        .header("Expires", Shown.rfc(visit.now().plus(pause).truncatedTo(ChronoUnit.SECONDS)))
        .pause(left.isNegative() ? Duration.ZERO : left);
  }

  private static Answer skippingHours(Visit visit) {
    int hour = visit.now().atOffset(ZoneOffset.UTC).getHour();
    int next = (hour + 1) % 24;
    Instant over = visit.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    String head = "<skipHours><hour>" + hour + "</hour><hour>" + next + "</hour></skipHours>";
    return visit.rss(head, visit.items()).pause(Duration.between(visit.now(), over));
  }

  private static Answer skippingDays(Visit visit) {
    String today =
        visit
            .now()
            .atOffset(ZoneOffset.UTC)
            .getDayOfWeek()
            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    Instant over = visit.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    return visit
        .rss("<skipDays><day>" + today + "</day></skipDays>", visit.items())
        .pause(Duration.between(visit.now(), over));
  }

  /** Every third visit to the first of the feeds finds the whole host busy. */
  private static Answer busy(Visit visit, int status, boolean seconds) {
    if (visit.outlet().place() != 0 || visit.number() % 3 != 2) {
      return visit.rss();
    }
    Duration pause = Duration.ofSeconds(visit.intervals(LONGER).toSeconds());
    String after = seconds ? Long.toString(pause.toSeconds()) : Shown.rfc(visit.now().plus(pause));
    return Answer.failed(status).header("Retry-After", after).hold(pause.minusSeconds(1));
  }

  private static Answer teasing(Answer answer, Visit visit) {
    return answer.kind() == Answer.Kind.FAILED ? answer : visit.rss("", visit.items(Pages::teaser));
  }

  private static Answer veryBusy() {
    Duration asked = Duration.ofDays(30);
    return Answer.failed(503)
        .header("Retry-After", Long.toString(asked.toSeconds()))
        .hold(Duration.ofHours(23));
  }
}
