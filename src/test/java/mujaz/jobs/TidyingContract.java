package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import mujaz.admin.Audit;
import mujaz.admin.Broadcasts;
import mujaz.admin.Change;
import mujaz.admin.Invites;
import mujaz.article.Articles;
import mujaz.delivery.Outbox;
import mujaz.digest.draft.Content;
import mujaz.digest.draft.Drafts;
import mujaz.search.StorySearch;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscribers;
import mujaz.subscription.SubscriptionId;
import mujaz.subscription.Subscriptions;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins leave behind does not stay for ever, on every database. */
abstract class TidyingContract {
  private static final ChatId ADMIN = ChatId.telegram(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void changesStayTwoYearsAndRefusalsThreeMonths() {
    Audit audit = new Audit(database.jdbi(), time);
    audit.note(ADMIN, "grant", "7", "reader", "editor");
    audit.note(ADMIN, "refused", "stats", "", "");
    time.advance(DAY.multipliedBy(91));
    tidy();
    assertThat(whats(audit)).containsExactly("grant");
    time.advance(DAY.multipliedBy(640));
    audit.note(ADMIN, "limit", "7", "0", "9");
    tidy();
    assertThat(whats(audit)).containsExactly("limit");
  }

  @Test
  void whoeverCausesRefusalsPushesOutRefusalsAlone() {
    Audit audit = new Audit(database.jdbi(), time);
    audit.note(ADMIN, "grant", "7", "reader", "editor");
    audit.note(ADMIN, "refused", "the first", "", "");
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into audit (at, who, what, subject, was, is_now)
                        select at, who, what, 'another', was, is_now
                        from audit, generate_series(1, 10000) as n where what = 'refused'
                        """)
                    .execute());
    tidy();
    assertThat(audit.latest(0, 20_000)).hasSize(10_001);
    assertThat(audit.latest(10_000, 1)).extracting(Change::what).containsExactly("grant");
  }

  @Test
  void broadcastsGoAfterTheirMessages() {
    Broadcasts broadcasts = new Broadcasts(database.jdbi(), time);
    long draft = broadcasts.draft(ADMIN, "Hello");
    time.advance(DAY.multipliedBy(89));
    tidy();
    assertThat(broadcasts.text(draft)).contains("Hello");
    time.advance(DAY.multipliedBy(2));
    tidy();
    assertThat(broadcasts.text(draft)).isEmpty();
  }

  @Test
  void invitationsGoOnceTheyLetNobodyIn() {
    Invites invites = new Invites(database.jdbi(), time);
    invites.make(1, DAY);
    String used = invites.make(1, DAY.multipliedBy(9));
    String open = invites.make(2, DAY.multipliedBy(9));
    invites.redeem(used, ChatId.telegram(8));
    invites.redeem(open, ChatId.telegram(9));
    time.advance(DAY);
    tidy();
    assertThat(count("invites")).isEqualTo(1);
    assertThat(invites.redeem(open, ChatId.telegram(10))).isTrue();
    assertThat(invites.isGuest(ChatId.telegram(8))).isTrue();
  }

  @Test
  void draftsGoAfterTheirPostsAndCorrectionsWithTheirStories() {
    var jdbi = database.jdbi();
    new Subscribers(jdbi, time).meet(ADMIN, Language.ENGLISH);
    SubscriptionId order =
        new Subscriptions(jdbi, time)
            .add(ADMIN, Filter.ALL, DeliveryTimes.NONE, ZoneOffset.UTC)
            .id();
    Content content = new Content(0, 0, List.of(), List.of(), "");
    jdbi.useHandle(h -> new Drafts(jdbi, time).add(h, order, time.instant(), content));
    new Stories(jdbi).corrections().report(new StoryId(1), "Six", ADMIN.value(), time.instant());
    time.advance(DAY.multipliedBy(31));
    tidy();
    assertThat(count("drafts")).isZero();
    assertThat(count("corrections")).isEqualTo(1);
    time.advance(DAY.multipliedBy(7));
    tidy();
    assertThat(count("corrections")).isZero();
  }

  private void tidy() {
    try (StorySearch search = StorySearch.inMemory()) {
      Tidying.Keeping keeping =
          new Tidying.Keeping(
              new Articles(database.jdbi(), time),
              new Stories(database.jdbi()),
              search,
              new Outbox(database, time),
              DAY.multipliedBy(30),
              () -> {});
      new Tidying(keeping, database.jdbi(), time).run();
    }
  }

  private static List<String> whats(Audit audit) {
    return audit.latest(0, 100).stream().map(Change::what).toList();
  }

  private long count(String table) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
