package mujaz.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.DueSubscriptions.Due;
import mujaz.subscription.DueSubscriptions.Move;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.Mode;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers and subscriptions must do on every database. */
abstract class SubscriptionsContract {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
  private static final DeliveryTimes EIGHT = DeliveryTimes.of(List.of(LocalTime.of(8, 0)));

  private final SettableTime time = SettableTime.at("2026-11-23T04:00:00Z");
  private Database database;
  private Subscribers subscribers;
  private Subscriptions subscriptions;
  private DueSubscriptions orders;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    subscribers = new Subscribers(database.jdbi(), time);
    subscriptions = new Subscriptions(database.jdbi(), time);
    orders = new DueSubscriptions(database);
    subscribers.meet(CHAT, Language.ARABIC);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverKnowsAnEarlierBotMeetsTheNewOneOnce() {
    Bots bots = new Bots(database.jdbi(), time);
    ChatId web = ChatId.web(1);
    subscribers.meet(web, Language.ENGLISH);
    assertThat(bots.serves(1)).isEmpty();
    assertThat(bots.serves(1)).isEmpty();
    assertThat(subscribers.comesToNewBot(CHAT)).isFalse();
    told(1);
    time.advance(Duration.ofDays(1));

    assertThat(bots.serves(2)).contains(1);
    assertThat(inbox()).isZero();
    assertThat(subscribers.comesToNewBot(web)).isFalse();
    assertThat(subscribers.comesToNewBot(ChatId.telegram(43))).isFalse();
    assertThat(subscribers.comesToNewBot(CHAT)).isTrue();
    assertThat(subscribers.comesToNewBot(CHAT)).isFalse();
    told(2);
    assertThat(bots.serves(2)).isEmpty();
    assertThat(inbox()).isEqualTo(1);
  }

  @Test
  void whoeverHasNotComeWhenTheEarlierBotIsBackKnowsIt() {
    Bots bots = new Bots(database.jdbi(), time);
    bots.serves(1);
    time.advance(Duration.ofDays(1));
    bots.serves(2);
    time.advance(Duration.ofDays(1));
    assertThat(bots.serves(1)).contains(0);
    assertThat(subscribers.comesToNewBot(CHAT)).isFalse();
  }

  private void told(long update) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("insert into updates (update_id, came_at) values (:id, :now)")
                    .bind("id", update)
                    .bind("now", time.instant())
                    .execute());
  }

  private int inbox() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from updates").mapTo(Integer.class).one());
  }

  @Test
  void isDueAtItsLocalTimeAndMovesOnOnce() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    assertThat(order.nextDueAt()).isEqualTo("2026-11-23T05:00:00Z");
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(1));
    Due due = due().get(0);
    assertThat(move(due)).isEqualTo(1);
    assertThat(move(due)).isZero();
    assertThat(due()).isEmpty();
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-24T05:00:00Z");
  }

  @Test
  void aClockThatJumpsAnHourEitherWayMakesNoSecondEdition() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    time.advance(Duration.ofHours(1));
    assertThat(move(due().get(0))).isEqualTo(1);
    time.advance(Duration.ofHours(1));
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(-2));
    assertThat(due()).isEmpty();
    time.advance(Duration.ofHours(1));
    assertThat(due()).isEmpty();
  }

  @Test
  void ordersOnTheSameTermsShareThemAndAChatWithTwoDoesNot() {
    ChatId other = ChatId.telegram(43);
    ChatId both = ChatId.telegram(44);
    for (ChatId chat : List.of(CHAT, other, both, both)) {
      subscribers.meet(chat, Language.ARABIC);
      subscriptions.add(chat, Filter.ALL, EIGHT, RIYADH);
    }
    time.advance(Duration.ofHours(1));
    List<Due> due = due();
    assertThat(due.get(0).terms()).isEqualTo(due.get(1).terms());
    assertThat(due).extracting(d -> d.terms().memory()).containsExactly(0L, 0L, null, null);
    assertThat(orders.batch(time.instant(), 10, 3)).extracting(Due::chat).containsExactly(both);
  }

  @Test
  void keepsAFilterAsItWasChosen() {
    Filter filter =
        new Filter(
            Set.of(Language.ARABIC, Language.ENGLISH),
            Set.of(Topic.SPORT, Topic.SCIENCE),
            Set.of(new SourceId(3), new SourceId(17)));
    Subscription order = subscriptions.add(CHAT, filter, EIGHT, RIYADH);
    assertThat(order.filter()).isEqualTo(filter);
    assertThat(filter.key()).isEqualTo("ar,en|science,sport|3,17");
    subscriptions.change(order.id(), Filter.ALL, DeliveryTimes.NONE, RIYADH);
    assertThat(subscriptions.of(CHAT).get(0).nextDueAt()).isNull();
    assertThat(subscriptions.of(CHAT).get(0).filter()).isEqualTo(Filter.ALL);
  }

  @Test
  void keepsWordsMutesAndLimitsWhateverIsTyped() {
    Filter filter =
        Filter.ALL
            .withWords(Set.of("خط المترو", "a|b,c%2C"))
            .withMutes(
                new Mutes(
                    Set.of(Topic.SPORT),
                    Set.of(new SourceId(9)),
                    Set.of("كرة القدم"),
                    Set.of(Topic.CULTURE)))
            .withLimits(new Limits(2, 12, true));
    Subscription order = subscriptions.add(CHAT, filter, EIGHT, RIYADH);
    assertThat(order.filter()).isEqualTo(filter);
    assertThat(Filter.ALL.withLimits(new Limits(3, 0, false)).key()).isEqualTo("||||||||3,0");
  }

  @Test
  void aPauseHoldsTheDigestsUntilItsEndAndOutlastsAChange() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    Instant monday = Instant.parse("2026-11-30T05:00:00Z");
    subscriptions.pause(order.id(), monday);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt()).isEqualTo(monday);
    subscriptions.change(order.id(), Filter.ALL, EIGHT.on(Set.of(DayOfWeek.FRIDAY)), RIYADH);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-12-04T05:00:00Z");
    subscriptions.pause(order.id(), null);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-27T05:00:00Z");
  }

  @Test
  void aChangeLosesNoDigestThatIsDueByNowUnlessNoneIsWanted() {
    Subscription order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    time.advance(Duration.ofHours(2));
    subscriptions.change(order.id(), Filter.ALL.withTopics(Set.of(Topic.SPORT)), EIGHT, RIYADH);
    assertThat(due()).hasSize(1);
    subscriptions.pause(order.id(), Instant.parse("2026-11-30T05:00:00Z"));
    assertThat(due()).isEmpty();
    subscriptions.pause(order.id(), null);
    assertThat(subscriptions.find(order.id()).orElseThrow().nextDueAt())
        .isEqualTo("2026-11-24T05:00:00Z");
    time.advance(Duration.ofDays(1));
    subscriptions.change(order.id(), Filter.ALL, DeliveryTimes.NONE, RIYADH);
    assertThat(due()).isEmpty();
  }

  @Test
  void keepsHowAChatLikesIt() {
    Preferences liked =
        new Preferences(
            "arab",
            true,
            Preferences.Length.FULL,
            true,
            true,
            3,
            new QuietHours(22, 7),
            true,
            true);
    subscribers.save(subscribers.find(CHAT).orElseThrow().with(liked));
    Subscriber reader = subscribers.find(CHAT).orElseThrow();
    assertThat(reader.preferences()).isEqualTo(liked);
    assertThat(reader.locale().toLanguageTag()).isEqualTo("ar-u-nu-arab");
    assertThat(new QuietHours(22, 7).covers(Instant.parse("2026-11-23T20:30:00Z"), RIYADH))
        .isTrue();
    assertThat(new QuietHours(22, 7).covers(Instant.parse("2026-11-23T04:00:00Z"), RIYADH))
        .isFalse();
  }

  @Test
  void whoWantsTranslationsIsFoundBeforeADigestIsDue() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    Subscriber reader = subscribers.find(CHAT).orElseThrow();
    subscribers.save(reader.with(reader.preferences().withSilent(true)));
    String plain = preferences();
    assertThat(translated()).isEmpty();
    subscribers.save(reader.with(reader.preferences().withTranslated(true)));
    assertThat(translated()).extracting(Due::chat).containsExactly(CHAT);
    assertThat(subscribers.find(CHAT).orElseThrow().preferences().translated()).isTrue();
    ChatId moved = ChatId.telegram(-1009);
    subscribers.move(CHAT, moved);
    assertThat(translated()).extracting(Due::chat).containsExactly(moved);
    subscribers.move(moved, CHAT);
    subscribers.stop(CHAT);
    assertThat(translated()).isEmpty();
    subscribers.save(reader.with(reader.preferences().withSilent(true).withTranslated(false)));
    assertThat(translated()).isEmpty();
    assertThat(preferences()).isEqualTo(plain).doesNotContain("translated");
  }

  private List<Due> translated() {
    Instant now = time.instant();
    assertThat(orders.translatedBy(now, now, 10)).isEmpty();
    return orders.translatedBy(now.plus(Duration.ofDays(1)), now, 10);
  }

  private String preferences() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select preferences from subscribers where chat = :chat")
                    .bind("chat", CHAT.value())
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void theDormantWakeWithAllThatTheyHadAndTheStoppedDoNot() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    subscribers.sleep(CHAT);
    assertThat(subscribers.meet(CHAT, Language.ENGLISH).standing()).isEqualTo(Standing.ACTIVE);
    assertThat(subscribers.find(CHAT).orElseThrow().language()).isEqualTo(Language.ARABIC);
    assertThat(subscriptions.of(CHAT)).hasSize(1);
    subscribers.stop(CHAT);
    assertThat(subscribers.meet(CHAT, Language.ARABIC).standing()).isEqualTo(Standing.STOPPED);
  }

  @Test
  void aQuestionIsAnsweredOnTheSameDayOrNotAtAll() {
    Questions questions = new Questions(database.jdbi(), time);
    questions.ask(CHAT, "city");
    time.advance(Duration.ofHours(11));
    assertThat(questions.asked(CHAT)).contains("city");
    time.advance(Duration.ofHours(2));
    assertThat(questions.asked(CHAT)).isEmpty();
    questions.ask(CHAT, "mute");
    assertThat(questions.asked(CHAT)).contains("mute");
  }

  @Test
  void forgettingLeavesNothing() {
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    new Questions(database.jdbi(), time).ask(CHAT, "city");
    subscribers.forget(CHAT);
    assertThat(subscribers.find(CHAT)).isEmpty();
    assertThat(subscriptions.of(CHAT)).isEmpty();
  }

  @Test
  void nobodyWhoIsForgottenIsNamedAtADesk() {
    ChatId person = ChatId.telegram(7);
    subscribers.meet(person, Language.ARABIC);
    Desks desks = new Desks(database.jdbi(), subscriptions);
    SubscriptionId edited = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH).id();
    SubscriptionId kept = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH).id();
    Desk review = Desk.STANDARD.with(Mode.REVIEW);
    desks.save(edited, review.withEditors(person).withKeeper(CHAT));
    desks.save(kept, review.withEditors(CHAT).withKeeper(person));
    subscribers.forget(person);
    assertThat(desks.of(person)).isEmpty();
    assertThat(desks.find(edited).orElseThrow().desk()).isEqualTo(review.withKeeper(CHAT));
    assertThat(desks.find(kept).orElseThrow().desk()).isEqualTo(review.withEditors(CHAT));
  }

  @Test
  void aGroupThatMovesTakesEverythingAlong() {
    ChatId moved = ChatId.telegram(-1001);
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    ChatId channel = ChatId.telegram(-77);
    subscribers.meet(channel, Language.ARABIC);
    Subscription posted = subscriptions.add(channel, Filter.ALL, EIGHT, RIYADH);
    Desks desks = new Desks(database.jdbi(), subscriptions);
    desks.save(posted.id(), Desk.STANDARD.with(Mode.REVIEW).withEditors(CHAT));
    subscribers.move(CHAT, moved);
    assertThat(desks.of(moved)).hasSize(1);
    assertThat(desks.find(posted.id()).orElseThrow().desk().editorsChat()).isEqualTo(moved);
    assertThat(subscribers.find(CHAT)).isEmpty();
    assertThat(subscribers.find(moved).orElseThrow().language()).isEqualTo(Language.ARABIC);
    assertThat(subscriptions.of(moved)).hasSize(1);
  }

  @Test
  void theDeskOfAChannelKnowsItsEditorsWhereverTheirGroupMoves() {
    ChatId editors = ChatId.telegram(-5);
    ChatId moved = ChatId.telegram(-1005);
    subscribers.meet(editors, Language.ARABIC);
    SubscriptionId order = subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH).id();
    Desks desks = new Desks(database.jdbi(), subscriptions);
    Desk desk = Desk.STANDARD.with(Mode.REVIEW).withEditors(editors).withKeeper(CHAT);
    desks.save(order, desk);
    subscribers.move(editors, moved);
    assertThat(desks.of(moved))
        .singleElement()
        .satisfies(kept -> assertThat(kept.desk()).isEqualTo(desk.withEditors(moved)));
    assertThat(desks.of(editors)).isEmpty();
  }

  @Test
  void everyTableThatKnowsAChatIsHandedOutAndForgotten() {
    List<String> tables =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select table_name from information_schema.columns"
                                + " where lower(column_name) = 'chat'"
                                + " and lower(table_schema) = 'public'")
                        .mapTo(String.class)
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .list());
    subscriptions.add(CHAT, Filter.ALL, EIGHT, RIYADH);
    new Stories(database.jdbi())
        .corrections()
        .report(new StoryId(3), "Six islands", CHAT.value(), time.instant());
    var all = subscribers.allOf(CHAT);
    assertThat(all.getOrDefault("corrections", List.of()).get(0))
        .containsEntry("subject", "Six islands");
    assertThat(all.keySet()).containsAll(tables).contains("people", "corrections");
    assertThat(all.getOrDefault("subscriptions", List.of()).get(0)).containsEntry("times", "08:00");
    subscribers.forget(CHAT);
    assertThat(subscribers.allOf(CHAT).values()).allMatch(List::isEmpty);
  }

  private List<Due> due() {
    return orders.batch(time.instant(), 10, 0);
  }

  private int move(Due due) {
    Instant now = time.instant();
    return database
        .jdbi()
        .inTransaction(h -> orders.moveOn(h, List.of(new Move(due.id(), due.terms(), 0)), now));
  }
}
