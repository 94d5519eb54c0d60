package mujaz.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.Mode;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

/** What is kept of a chat, moved with it and forgotten, on every database. */
abstract class SubscribersContract extends SubscribedDatabase {
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
}
