package mujaz.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pollers ask of the sources, on every database. */
abstract class PollsContract {
  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Sources sources;
  private Polls polls;
  private PollRecords records;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    sources = new Sources(database.jdbi(), time);
    polls = new Polls(database.jdbi(), time);
    records = new PollRecords(new GroupCommit(database.jdbi()), time);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void everythingThatAPollHasTaughtIsKept() {
    Source source = add("https://a.example/feed");
    assertThat(source.polling()).isEqualTo(Polling.firstAt(time.instant()));
    Polling taught =
        new Polling(
            time.instant().plusSeconds(60),
            new Validators("W/\"é\"", "yesterday", URI.create("https://b.example/")),
            "abc",
            3,
            Problem.of("fetch.failed", "host", "a.example"),
            time.instant(),
            new Move(URI.create("https://new.example/"), 2),
            new Habit(7.5, new Rhythm(Duration.ofHours(1), Set.of(1, 2), Set.of(DayOfWeek.SUNDAY))),
            false);
    records.add(source, taught, 5, 2);
    assertThat(found(source).polling()).isEqualTo(taught);
    assertThat(sources.itemsADay(source.id())).isEqualTo(8);
    assertThat(polls.forgetBefore(time.instant(), 10)).isZero();
    assertThat(polls.forgetBefore(time.instant().plusSeconds(1), 10)).isEqualTo(1);
    assertThat(sources.itemsADay(source.id())).isZero();
  }

  @Test
  void noMoreOfAHostAreDueThanItHasPlaces() {
    for (int i = 0; i < 5; i++) {
      add("https://a.example/" + i);
      add("https://b.example/" + i);
    }
    add("https://c.example/");
    assertThat(polls.dueOfMany(100, 2, List.of())).hasSize(5);
    assertThat(polls.dueOfMany(100, 2, List.of("https://a.example:443")))
        .allSatisfy(source -> assertThat(source.address().getHost()).isNotEqualTo("a.example"))
        .hasSize(3);
    assertThat(polls.dueOfMany(2, 2, List.of())).hasSize(2);
  }

  @Test
  void aSourceIsClaimedOnceAndComesBackAfterItsLease() {
    Source source = add("https://a.example/");
    assertThat(polls.claim(List.of(source), Duration.ofMinutes(10))).containsExactly(true);
    assertThat(polls.claim(List.of(source), Duration.ofMinutes(10))).containsExactly(false);
    assertThat(polls.areAnyDue()).isFalse();
    time.advance(Duration.ofMinutes(10));
    assertThat(polls.areAnyDue()).isTrue();
  }

  @Test
  void whatIsGoneIsNotDueUntilSomebodyAsks() {
    Source source = add("https://a.example/");
    Polling gone =
        new Polling(
            time.instant(),
            Validators.NONE,
            null,
            1,
            Problem.of("fetch.gone", "host", "a.example"),
            null,
            Move.NONE,
            Habit.UNKNOWN,
            true);
    records.add(source, gone, 0, 0);
    time.advance(Duration.ofDays(400));
    assertThat(polls.due(10, List.of())).isEmpty();
    assertThat(found(source).polling().problem()).isNotNull();
    sources.pollNow(source.id());
    assertThat(polls.due(10, List.of())).hasSize(1);
  }

  @Test
  void aFailureIsTakenBackWhereNothingHasHappenedSince() {
    Source source = add("https://a.example/");
    Polling before = source.polling();
    records.add(source, failing(before, 1), 0, 0);
    records.forgive(source, before.put(time.instant().plusSeconds(30)));
    assertThat(found(source).polling()).isEqualTo(before.put(time.instant().plusSeconds(30)));
    records.add(source, failing(before, 2), 0, 0);
    records.forgive(source, before);
    assertThat(found(source).polling().failures()).isEqualTo(2);
  }

  @Test
  void movingForgetsWhatTheOldAddressGave() {
    Source source = add("https://a.example/");
    add("https://b.example/");
    assertThat(sources.move(source.id(), URI.create("https://b.example/"))).isFalse();
    assertThat(sources.move(source.id(), URI.create("https://c.example/"))).isTrue();
    assertThat(found(source).address()).isEqualTo(URI.create("https://c.example/"));
    assertThat(polls.due(10, List.of("https://c.example:443"))).hasSize(1);
  }

  private Polling failing(Polling before, int failures) {
    return new Polling(
        time.instant().plusSeconds(300),
        before.validators(),
        null,
        failures,
        Problem.of("fetch.failed", "host", "a.example"),
        null,
        Move.NONE,
        before.habit(),
        false);
  }

  private Source add(String address) {
    return sources.add("A", URI.create(address), SourceKind.FEED, Language.ENGLISH, null);
  }

  private Source found(Source source) {
    return sources.find(source.id()).orElseThrow();
  }
}
