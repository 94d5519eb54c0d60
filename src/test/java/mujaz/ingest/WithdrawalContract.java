package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mujaz.article.Article;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.repair.Withdrawal;
import mujaz.delivery.Delivery;
import mujaz.delivery.Fates;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.delivery.Unsent;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken back is not sent to anybody who waits for it. */
abstract class WithdrawalContract {
  private static final ChatId READER = ChatId.telegram(1);
  private static final ChatId OTHER = ChatId.telegram(2);

  private final Phrasebook phrases = new Phrasebook();
  private Road road;
  private Outbox outbox;
  private Withdrawal withdrawal;
  private Subscribers subscribers;

  abstract Database open();

  @BeforeEach
  void start() {
    road = new Road(open());
    outbox = new Outbox(road.database, road.time);
    subscribers = new Subscribers(road.database.jdbi(), road.time);
    withdrawal =
        new Withdrawal(
            road.desk(), road.parts.stories(), new Unsent(road.database, road.time), phrases);
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), Shown.number(2).link("https://www.b.example/2"));
    add(READER, "edition:1:x", story(0), story(1));
    add(OTHER, "alert:1", story(0));
  }

  @AfterEach
  void stop() {
    road.close();
  }

  @Test
  void whatWasTakenDownLeavesWhatWaitsAndTheRestIsSent() {
    Article article = road.articles().get(0);
    StoryId kept = story(1);
    withdrawal.takeDown(article);
    withdrawal.takeDown(article);
    assertThat(outbox.claim(9))
        .singleElement()
        .satisfies(one -> assertThat(one.to()).isEqualTo(READER))
        .extracting(Delivery::message)
        .satisfies(WithdrawalContract::tellsTheSecondAlone);
    assertThat(new Fates(road.database).told(READER, road.time.instant().minus(Duration.ofDays(1))))
        .containsOnlyKeys(kept);
    assertThat(road.count("select count(*) from outbox where state = 'merged'")).isEqualTo(1);
  }

  @Test
  void anItemThatNamesNoStoryIsKnownByItsLink() {
    Message item = laid(READER, story(0)).withButtons(List.of());
    road.database
        .jdbi()
        .useTransaction(
            h ->
                outbox.add(
                    h,
                    ChatId.telegram(3),
                    "item:1",
                    List.of(item),
                    List.of(),
                    road.time.instant()));
    withdrawal.takeDown(road.articles().get(0));
    assertThat(outbox.claim(9)).extracting(Delivery::to).containsExactly(READER);
  }

  @Test
  void aRetractedStoryIsNotSentEither() {
    withdrawal.retract(story(0));
    assertThat(outbox.claim(9))
        .singleElement()
        .extracting(Delivery::message)
        .satisfies(WithdrawalContract::tellsTheSecondAlone);
  }

  private static void tellsTheSecondAlone(Message message) {
    assertThat(message.plainText())
        .contains("Report n2", "A story that stood here was taken out.")
        .doesNotContain("Report n1");
    assertThat(message.buttons().get(0)).hasSize(1);
    assertThat(message.picture()).isNull();
  }

  private void add(ChatId chat, String cause, StoryId... stories) {
    Message message = laid(chat, stories);
    road.database
        .jdbi()
        .useTransaction(
            h ->
                outbox.add(
                    h, chat, cause, List.of(message), List.of(stories), road.time.instant()));
  }

  private Message laid(ChatId chat, StoryId... stories) {
    Subscriber reader = subscribers.meet(chat, Language.ENGLISH);
    DigestEditor editor =
        new DigestEditor(
            road.parts.stories(),
            road.parts.summaries(),
            road.parts.articles(),
            road.parts.sources(),
            new Importance());
    List<Entry> entries = editor.entries(List.of(stories));
    return new DigestLayout(phrases)
        .list(entries, reader, road.time.instant(), List.of(), any -> true)
        .get(0);
  }

  private StoryId story(int article) {
    return road.parts.stories().of(List.of(road.articles().get(article).id())).get(0);
  }
}
