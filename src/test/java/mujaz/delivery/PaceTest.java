package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.testkit.Databases;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration NONE = Duration.ZERO;

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private final Database database = Databases.h2();
  private final Closings closings = new Closings(database.jdbi(), time);
  private final Pace pace = new Pace(28, time, closings);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void usesTheWholeBudgetAndNoSecondHoldsMoreThanTelegramAllows() {
    List<Instant> went = new ArrayList<>();
    for (int chat = 1; chat <= 600; chat++) {
      while (!pace.take(Lane.DIGEST, ChatId.telegram(chat)).equals(NONE)) {
        time.advance(Duration.ofMillis(7));
      }
      went.add(time.instant());
    }
    Duration took = Duration.between(went.get(0), went.get(599));
    assertThat(600.0 / took.toMillis() * 1_000).isBetween(27.72, 28.2);
    assertThat(mostWithin(went, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void whatAPauseOfTheMachineHasCostIsMadeUpForWithinTheLimit() {
    List<Instant> went = new ArrayList<>();
    for (int chat = 1; chat <= 600; chat++) {
      if (chat % 200 == 0) {
        time.advance(Duration.ofMillis(100));
      }
      Duration wait = pace.take(Lane.DIGEST, ChatId.telegram(chat));
      while (!wait.isZero()) {
        time.advance(wait);
        wait = pace.take(Lane.DIGEST, ChatId.telegram(chat));
      }
      went.add(time.instant());
    }
    Duration took = Duration.between(went.get(0), went.get(599));
    assertThat(600.0 / took.toMillis() * 1_000).isBetween(27.72, 28.2);
    assertThat(mostWithin(went, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void theFirstAfterARestGoesAloneAndOnlyAnswersMayFollowAtOnce() {
    assertThat(pace.take(Lane.DIGEST, ChatId.telegram(1))).isZero();
    time.advance(Duration.ofMillis(100));
    assertThat(pace.open()).isZero();
    assertThat(pace.untilOpen()).isEqualTo(Duration.ofMillis(150));
    assertThat(pace.take(Lane.DIGEST, ChatId.telegram(2))).isEqualTo(Duration.ofMillis(150));
    assertThat(pace.take(Lane.ANSWER, ChatId.telegram(3))).isZero();
    time.advance(Duration.ofMillis(150));
    assertThat(pace.open()).isOne();
    assertThat(pace.take(Lane.DIGEST, ChatId.telegram(2))).isZero();
  }

  @Test
  void whatWasHeldUpTogetherIsFollowedByAsMuchRest() {
    for (int i = 0; i < 50; i++) {
      pace.carried(Duration.ofMillis(160));
      time.advance(Duration.ofMillis(36));
    }
    pace.carried(Duration.ofMillis(260));
    assertThat(pace.open()).isOne();
    pace.carried(Duration.ofMillis(230));
    assertThat(pace.open()).isZero();
    assertThat(pace.untilOpen()).isBetween(Duration.ofMillis(96), Duration.ofMillis(100));
    time.advance(Duration.ofMillis(100));
    assertThat(pace.open()).isOne();
  }

  @Test
  void aPeerThatTakesNowLongNowShortIsSentToAtTheWholeRate() {
    Random random = new Random(7);
    record Answer(Instant at, Duration took) {}
    PriorityQueue<Answer> answers = new PriorityQueue<>(Comparator.comparing(Answer::at));
    Instant began = time.instant();
    for (int chat = 1; chat <= 1_000; chat++) {
      while (!pace.take(Lane.DIGEST, ChatId.telegram(chat)).equals(NONE)) {
        time.advance(Duration.ofMillis(1));
        while (!answers.isEmpty() && !answers.element().at().isAfter(time.instant())) {
          pace.carried(answers.remove().took());
        }
      }
      Duration takes = Duration.ofNanos((long) (50e6 + 90e6 * Math.exp(random.nextGaussian())));
      answers.add(new Answer(time.instant().plus(takes), takes));
    }
    long millis = Duration.between(began, time.instant()).toMillis();
    assertThat(1_000.0 / millis * 1_000).isGreaterThan(27.4);
  }

  @Test
  void aThousandASecondNeverPassesAThousand() {
    Pace fast = new Pace(1_000, time, closings);
    List<Instant> went = new ArrayList<>();
    for (int chat = 1; chat <= 5_000; chat++) {
      while (!fast.take(Lane.DIGEST, ChatId.telegram(chat)).equals(NONE)) {
        time.advance(Duration.ofMillis(9));
      }
      went.add(time.instant());
    }
    Duration took = Duration.between(went.get(0), went.get(4_999));
    assertThat(5_000.0 / took.toMillis() * 1_000).isGreaterThan(970);
    assertThat(mostWithin(went, Duration.ofSeconds(1))).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aGroupTakesTwentyInAnyMinute() {
    ChatId group = ChatId.telegram(-100);
    List<Instant> went = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Duration wait = pace.take(Lane.DIGEST, group);
      while (!wait.isZero()) {
        time.advance(wait);
        wait = pace.take(Lane.DIGEST, group);
      }
      went.add(time.instant());
    }
    assertThat(mostWithin(went, Duration.ofMinutes(1))).isBetween(17L, 20L);
  }

  @Test
  void nothingGoesWhileAnAnswerWaitsAndTheAnswerMayRunAhead() {
    pace.take(Lane.DIGEST, ChatId.telegram(1));
    pace.take(Lane.DIGEST, ChatId.telegram(2));
    pace.answerWaits();
    assertThat(pace.open()).isZero();
    assertThat(pace.take(Lane.ANSWER, ChatId.telegram(3))).isZero();
    pace.answerGone();
    assertThat(pace.open()).isZero();
    assertThat(pace.untilOpen()).isGreaterThan(Duration.ofMillis(36));
  }

  @Test
  void aRefusalClosesTheBusyChatAloneForExactlyAsLongAsItSays() {
    ChatId busy = ChatId.telegram(1);
    pace.take(Lane.ANSWER, busy);
    time.advance(Duration.ofMillis(50));
    pace.take(Lane.ANSWER, busy);
    time.advance(Duration.ofMillis(250));
    pace.refused(busy, Duration.ofSeconds(17));
    assertThat(pace.take(Lane.ANSWER, busy)).isEqualTo(Duration.ofSeconds(17));
    assertThat(pace.take(Lane.DIGEST, ChatId.telegram(2))).isZero();
    assertThat(new Pace(28, time, closings).take(Lane.ANSWER, busy))
        .isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void aRefusalOfAQuietChatClosesTheBotOverARestartAndTeachesIt() {
    pace.take(Lane.DIGEST, ChatId.telegram(1));
    pace.refused(ChatId.telegram(1), Duration.ofSeconds(30));
    assertThat(pace.open()).isZero();
    assertThat(pace.untilOpen()).isEqualTo(Duration.ofSeconds(30));
    Pace restarted = new Pace(28, time, closings);
    assertThat(restarted.untilOpen()).isEqualTo(Duration.ofSeconds(30));
    assertThat(restarted.rate()).isBetween(25.0, 25.3);
    for (int minute = 0; minute < 10; minute++) {
      time.advance(Duration.ofSeconds(100));
      restarted.open();
    }
    assertThat(restarted.rate()).isEqualTo(28);
  }

  @Test
  void aClockThatGoesBackNeitherBlocksNorLengthensAClosing() {
    pace.refused(ChatId.telegram(1), Duration.ofSeconds(30));
    time.advance(Duration.ofHours(-1));
    assertThat(pace.untilOpen()).isEqualTo(Duration.ofSeconds(30));
    time.advance(Duration.ofSeconds(31));
    assertThat(pace.untilOpen()).isZero();
    pace.take(Lane.DIGEST, ChatId.telegram(2));
    time.advance(Duration.ofHours(-1));
    assertThat(pace.untilOpen()).isLessThan(Duration.ofSeconds(1));
  }

  private static long mostWithin(List<Instant> went, Duration stretch) {
    return went.stream()
        .mapToLong(
            first ->
                went.stream()
                    .filter(at -> !at.isBefore(first) && at.isBefore(first.plus(stretch)))
                    .count())
        .max()
        .orElse(0);
  }
}
