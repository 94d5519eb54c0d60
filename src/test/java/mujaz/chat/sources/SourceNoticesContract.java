package mujaz.chat.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import mujaz.delivery.Outbox;
import mujaz.source.Habit;
import mujaz.source.Move;
import mujaz.source.PollRecords;
import mujaz.source.Polling;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.source.Validators;
import mujaz.source.watch.SourceWatch;
import mujaz.store.Database;
import mujaz.store.GroupCommit;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins are told of sources, and how often. */
abstract class SourceNoticesContract {
  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Sources sources;
  private PollRecords records;
  private SourceNotices notices;
  private SourceNotices withoutProxies;
  private Source source;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    sources = new Sources(database.jdbi(), time);
    records = new PollRecords(new GroupCommit(database.jdbi()), time);
    Subscribers subscribers = new Subscribers(database.jdbi(), time);
    Subscriber admin = subscribers.meet(ChatId.telegram(7), Language.ENGLISH);
    notices = telling(admin, List.of("home"));
    withoutProxies = telling(admin, List.of());
    URI address = URI.create("https://a.example/feed");
    source = sources.add("A", address, SourceKind.FEED, Language.ENGLISH, null);
  }

  private SourceNotices telling(Subscriber admin, List<String> proxies) {
    return new SourceNotices(
        database,
        new SourceWatch(database.jdbi(), sources, time),
        new Outbox(database, time),
        new Phrasebook(),
        new SourceNotices.Admins(() -> List.of(admin), proxies),
        time);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aSourceThatFailsForADayIsToldOnceAndAgainOnlyAfterItWasWell() {
    poll(0, 3, null);
    for (int hour = 1; hour <= 23; hour++) {
      time.advance(Duration.ofHours(1));
      poll(hour, 0, Problem.of("fetch.failed", "host", "a.example"));
      notices.run();
    }
    assertThat(told()).isEmpty();
    time.advance(Duration.ofHours(2));
    poll(24, 0, Problem.of("fetch.failed", "host", "a.example"));
    notices.run();
    notices.run();
    assertThat(told()).singleElement().asString().contains("not been read for a day", "srcpolls");
    poll(0, 1, null);
    notices.run();
    time.advance(Duration.ofHours(25));
    poll(3, 0, Problem.of("fetch.failed", "host", "a.example"));
    notices.run();
    assertThat(told()).hasSize(2);
  }

  @Test
  void aChallengeAndAChangedLayoutAreToldAtTheSecondFailureWithAWayOut() {
    poll(0, 3, null);
    poll(1, 0, Problem.of("fetch.challenge", "host", "a.example"));
    notices.run();
    assertThat(told()).isEmpty();
    poll(2, 0, Problem.of("fetch.challenge", "host", "a.example"));
    notices.run();
    poll(3, 0, Problem.of("feed.no-listing"));
    notices.run();
    assertThat(told())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("lets no program in", "1.srcsitemap." + id(), "1.srcproxy." + id())
                    .contains("asking the publisher"),
            second ->
                assertThat(second)
                    .contains("its layout or its format has changed")
                    .doesNotContain("srcproxy"));
  }

  @Test
  void whereTheSettingsHaveNoProxyNoneIsOffered() {
    poll(0, 3, null);
    poll(2, 0, Problem.of("fetch.challenge", "host", "a.example"));
    withoutProxies.run();
    assertThat(told()).singleElement().asString().contains("srcsitemap").doesNotContain("srcproxy");
  }

  @Test
  void aSourceThatIsQuietAgainstItsHabitIsTold() {
    for (int hour = 0; hour < 12; hour++) {
      poll(0, 2, null);
      time.advance(Duration.ofHours(1));
    }
    time.advance(Duration.ofHours(22));
    poll(0, 0, null);
    notices.run();
    assertThat(told()).isEmpty();
    time.advance(Duration.ofHours(3));
    poll(0, 0, null);
    notices.run();
    assertThat(told()).singleElement().asString().contains("shown nothing new");
  }

  @Test
  void ofAPausedSourceNothingIsTold() {
    sources.pause(source.id());
    time.advance(Duration.ofDays(3));
    poll(9, 0, Problem.of("fetch.failed", "host", "a.example"));
    notices.run();
    assertThat(told()).isEmpty();
  }

  private long id() {
    return source.id().value();
  }

  private void poll(int failures, int fresh, @Nullable Problem problem) {
    Source now = sources.find(source.id()).orElseThrow();
    Polling polling =
        new Polling(
            time.instant().plusSeconds(300),
            Validators.NONE,
            null,
            failures,
            problem,
            problem == null ? time.instant() : now.polling().lastSuccessAt(),
            Move.NONE,
            Habit.UNKNOWN,
            false);
    records.add(now, polling, fresh, fresh);
  }

  private List<String> told() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.message from outbox o join bodies b on b.id = o.body_id
                        where o.chat = 'telegram:7' order by o.id
                        """)
                    .mapTo(String.class)
                    .list());
  }
}
