package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.History;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriptions;
import mujaz.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One digest a slot, whatever clocks do: the readers' and the server's. */
abstract class ClockContract extends RoundContract {
  private Subscriptions subscriptions;
  private CompileRound round;

  ClockContract() {
    super("2026-11-23T06:00:00Z");
  }

  @BeforeEach
  void build() {
    subscriptions = new Subscriptions(jdbi, time);
    round =
        new CompileRound(
            database, new DueSubscriptions(database), outbox, parts, Duration.ZERO, time);
  }

  @Test
  void aTimeThatTheClockSkipsOrHasTwiceBringsOneDigest() {
    assertThat(digests("2026-03-29", ZoneId.of("Europe/Paris"))).containsExactly("T03:30->01:30Z");
    assertThat(digests("2026-10-25", ZoneId.of("Europe/Paris"))).containsExactly("T02:30->00:30Z");
  }

  /** Morocco's clock goes back for Ramadan; Egypt's and Gaza's change by decree. */
  @Test
  void clockChangesOfCasablancaCairoAndGazaBringOneDigestAtTheRightWallTime() {
    for (String name : List.of("Africa/Casablanca", "Africa/Cairo", "Asia/Gaza")) {
      ZoneId zone = ZoneId.of(name);
      var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
      while (change.getInstant().isBefore(Instant.parse("2026-12-01T00:00:00Z"))) {
        LocalDateTime wanted =
            (change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter())
                .plusMinutes(30);
        LocalDateTime due = change.isGap() ? wanted.plus(change.getDuration()) : wanted;
        assertThat(editions(wanted, change.getInstant(), zone)).as(name).containsExactly("" + due);
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
  }

  /** Of the date that is wanted, every ten minutes through the hours around a change. */
  private List<String> editions(LocalDateTime wanted, Instant change, ZoneId zone) {
    ChatId chat = ChatId.telegram(change.getEpochSecond());
    time.set(change.minus(Duration.ofHours(20)));
    subscribers.meet(chat, Language.ENGLISH);
    subscriptions.add(chat, Filter.ALL, DeliveryTimes.of(List.of(wanted.toLocalTime())), zone);
    List<String> came = new ArrayList<>();
    for (int ten = 0; ten < 40 * 6; ten++) {
      time.advance(Duration.ofMinutes(10));
      if (round.run() > 0) {
        LocalDateTime now = LocalDateTime.ofInstant(time.instant(), zone);
        came.add("" + now);
      }
    }
    subscribers.forget(chat);
    came.removeIf(moment -> !moment.startsWith("" + wanted.toLocalDate()));
    return came;
  }

  /** Runs every ten minutes through a whole local day. */
  private List<String> digests(String day, ZoneId zone) {
    time.set(Instant.parse(day + "T00:00:00Z").minus(Duration.ofHours(3)));
    ChatId chat = ChatId.telegram(time.instant().getEpochSecond());
    subscribers.meet(chat, Language.ENGLISH);
    subscriptions.add(chat, Filter.ALL, DeliveryTimes.of(List.of(LocalTime.of(2, 30))), zone);
    List<String> came = new ArrayList<>();
    for (int ten = 0; ten < 24 * 6; ten++) {
      time.advance(Duration.ofMinutes(10));
      if (round.run() > 0) {
        String cause = new History(database).latest(chat, 1).get(0).cause();
        came.add(
            cause.substring(cause.indexOf('T'))
                + "->"
                + LocalTime.ofInstant(time.instant(), ZoneOffset.UTC)
                + "Z");
      }
    }
    subscribers.forget(chat);
    return came;
  }

  @Test
  void aServerClockThatJumpsAnHourEitherWaySendsNothingTwice() {
    ChatId chat = ChatId.telegram(1);
    subscribers.meet(chat, Language.ENGLISH);
    DeliveryTimes eight = DeliveryTimes.of(List.of(LocalTime.of(8, 0)));
    subscriptions.add(chat, Filter.ALL, eight, ZoneOffset.UTC);
    time.set(Instant.parse("2026-11-23T07:10:00Z"));
    time.advance(Duration.ofHours(1));
    int digests = round.run();
    time.advance(Duration.ofHours(-1));
    for (int minute = 0; minute < 180; minute++) {
      time.advance(Duration.ofMinutes(1));
      digests += round.run();
      if (minute == 60) {
        time.advance(Duration.ofHours(-1));
      }
    }
    assertThat(digests).isEqualTo(1);
  }
}
