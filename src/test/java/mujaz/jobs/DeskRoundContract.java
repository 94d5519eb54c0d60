package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mujaz.chat.desk.DeskParts;
import mujaz.chat.desk.DraftLayout;
import mujaz.chat.desk.DraftPanel;
import mujaz.chat.repair.CorrectionNotices;
import mujaz.chat.repair.EditorsTold;
import mujaz.delivery.Delivery;
import mujaz.delivery.Fates;
import mujaz.delivery.Posts;
import mujaz.digest.draft.Draft;
import mujaz.digest.draft.Drafts;
import mujaz.digest.draft.Line;
import mujaz.digest.draft.State;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.story.correction.Corrections;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.SubscriptionId;
import mujaz.subscription.Subscriptions;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.Desks;
import mujaz.subscription.desk.Kept;
import mujaz.subscription.desk.Mode;
import mujaz.subscription.desk.Silence;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a channel under review must get, and must not, on every database. */
abstract class DeskRoundContract extends RoundContract {
  private static final ChatId CHANNEL = ChatId.telegram(-100_77);
  private static final ChatId EDITORS = ChatId.telegram(42);

  private Desks desks;
  private Drafts drafts;
  private SubscriptionId order;
  private DeskParts desk;
  private DeskRound round;
  private CompileRound others;

  DeskRoundContract() {
    super("2026-11-23T07:00:00Z");
  }

  @BeforeEach
  void build() {
    Subscriptions subscriptions = new Subscriptions(jdbi, time);
    desks = new Desks(jdbi, subscriptions);
    drafts = new Drafts(jdbi, time);
    DraftLayout layout =
        new DraftLayout(parts.editor(), subscribers, courier, parts.fates(), parts.layout(), time);
    desk =
        new DeskParts(
            desks, drafts, new Posts(jdbi, time), layout, new DraftPanel(new Phrasebook(), layout));
    CorrectionNotices notices =
        new CorrectionNotices(
            database,
            new Stories(jdbi),
            new EditorsTold(outbox, parts.fates(), List::of),
            new Phrasebook(),
            time);
    round =
        new DeskRound(
            database, outbox, parts, new JobParts.Channels(subscribers, desk, notices), time);
    others =
        new CompileRound(
            database, new DueSubscriptions(database), outbox, parts, Duration.ZERO, time);
    subscribers.meet(CHANNEL, Language.ENGLISH);
    subscribers.meet(EDITORS, Language.ENGLISH);
    order =
        subscriptions
            .add(CHANNEL, Filter.ALL, DeliveryTimes.of(List.of(LocalTime.of(8, 0))), ZoneOffset.UTC)
            .id();
    stories.add(20, time.instant());
  }

  @Test
  void editorsGetADraftBeforeTheSlotAndNothingIsPostedBeforeTheyApprove() {
    review(Mode.REVIEW, Silence.HOLD);
    time.advance(Duration.ofMinutes(29));
    tick();
    assertThat(outbox.claim(9)).isEmpty();
    time.advance(Duration.ofMinutes(1));
    tick();
    tick();
    assertThat(outbox.claim(9)).extracting(Delivery::to).containsExactly(EDITORS);
    Draft draft = drafts.last(order).orElseThrow();
    assertThat(drafts.change(draft, draft.content().moved(3, -1).moved(2, -1))).isTrue();
    assertThat(drafts.change(draft, draft.content().without(0))).isFalse();
    assertThat(approve(draft)).isTrue();
    assertThat(approve(draft)).isFalse();
    tick();
    assertThat(toChannel()).isEmpty();
    time.advance(Duration.ofMinutes(30));
    tick();
    tick();
    assertThat(toChannel()).hasSize(1);
    assertThat(drafts.last(order).orElseThrow().state()).isEqualTo(State.POSTED);
    long second = draft.content().lines().get(3).story();
    assertThat(new Fates(database).told(CHANNEL, time.instant().minusSeconds(60)).keySet())
        .element(1)
        .matches(story -> story.value() == second);
  }

  @Test
  void aNumberOfADraftIsTheStoryThatStandsBesideItWhateverBecameOfOthers() {
    review(Mode.REVIEW, Silence.HOLD);
    time.advance(Duration.ofMinutes(30));
    tick();
    Draft draft = drafts.last(order).orElseThrow();
    List<Line> lines = draft.content().lines();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("update stories set retracted = true where id = ?", id(lines, 0));
              handle.execute(
                  "update stories set merged_into = ? where id = ?", id(lines, 1), id(lines, 3));
            });
    Kept kept = desks.find(order).orElseThrow();
    Subscriber editors = subscribers.find(EDITORS).orElseThrow();
    List<String> numbers =
        desk.panel().message(kept, draft, editors).buttons().get(0).stream()
            .map(button -> button.label() + button.press())
            .toList();
    String press = "1.drp." + draft.id() + "." + draft.version() + ".";
    assertThat(numbers).startsWith("1" + press + 1, "2" + press + 2, "3" + press + 4);
    assertThat(desk.layout().post(kept, draft).stories())
        .hasSize(lines.size() - 2)
        .doesNotContain(new StoryId(id(lines, 0)))
        .doesNotHaveDuplicates();
  }

  private static long id(List<Line> lines, int index) {
    return lines.get(index).story();
  }

  @Test
  void ofTwoWhoDecideAtTheSameMomentOneDoes() throws Exception {
    review(Mode.REVIEW, Silence.HOLD);
    time.advance(Duration.ofMinutes(30));
    tick();
    Draft draft = drafts.last(order).orElseThrow();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Boolean> done = new ArrayList<>();
    try {
      for (Future<Boolean> one :
          two.invokeAll(
              List.<Callable<Boolean>>of(
                  () -> together.await(30, TimeUnit.SECONDS) >= 0 && approve(draft),
                  () -> together.await(30, TimeUnit.SECONDS) >= 0 && skip(draft)))) {
        done.add(one.get());
      }
    } finally {
      two.shutdown();
    }
    assertThat(done).containsExactlyInAnyOrder(true, false);
    time.advance(Duration.ofMinutes(30));
    tick();
    tick();
    assertThat(toChannel()).hasSize(done.get(0) ? 1 : 0);
  }

  private boolean skip(Draft draft) {
    return drafts.decide(
        draft.id(), List.of(State.OPEN, State.HELD), State.SKIPPED, ChatId.telegram(43));
  }

  @Test
  void aDraftThatNobodyAnsweredIsHeldUntilSomebodyDoes() {
    review(Mode.REVIEW, Silence.HOLD);
    throughTheSlot();
    assertThat(toChannel()).isEmpty();
    Draft draft = drafts.last(order).orElseThrow();
    assertThat(draft.state()).isEqualTo(State.HELD);
    assertThat(approve(draft)).isTrue();
    tick();
    assertThat(toChannel()).hasSize(1);
  }

  @Test
  void silenceSendsOrSkipsWhereTheSettingSaysSo() {
    review(Mode.REVIEW, Silence.SEND);
    throughTheSlot();
    assertThat(toChannel()).hasSize(1);
    review(Mode.REVIEW, Silence.SKIP);
    time.advance(Duration.ofHours(24).minusMinutes(30));
    throughTheSlot();
    assertThat(toChannel()).isEmpty();
    assertThat(drafts.last(order).orElseThrow().state()).isEqualTo(State.SKIPPED);
  }

  @Test
  void aDraftAloneGoesToTheEditorsToCopyAndNeverToTheChannel() {
    review(Mode.DRAFT, Silence.SEND);
    throughTheSlot();
    List<Delivery> told = outbox.claim(9);
    assertThat(told).extracting(Delivery::to).containsOnly(EDITORS);
    int given =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from outbox where cause like 'given:%'")
                        .mapTo(Integer.class)
                        .one());
    assertThat(given).isEqualTo(1);
    assertThat(approve(drafts.last(order).orElseThrow())).isFalse();
  }

  @Test
  void aLateDraftLeavesTimeToAnswer() {
    review(Mode.REVIEW, Silence.SEND);
    time.advance(Duration.ofHours(2));
    tick();
    tick();
    assertThat(drafts.last(order).orElseThrow().state()).isEqualTo(State.OPEN);
    time.advance(Duration.ofMinutes(10));
    tick();
    assertThat(toChannel()).hasSize(1);
  }

  @Test
  void whereTheEditorsAreGoneWhoeverSetItUpGetsTheDraftAndIsToldSo() {
    ChatId keeper = ChatId.telegram(43);
    subscribers.meet(keeper, Language.ENGLISH);
    desks.save(order, Desk.STANDARD.with(Mode.REVIEW).withEditors(EDITORS).withKeeper(keeper));
    time.advance(Duration.ofMinutes(30));
    tick();
    assertThat(outbox.claim(9)).extracting(Delivery::to).containsExactly(EDITORS);
    subscribers.sleep(EDITORS);
    tick();
    tick();
    assertThat(outbox.claim(9))
        .singleElement()
        .satisfies(one -> assertThat(one.to()).isEqualTo(keeper))
        .satisfies(
            one ->
                assertThat(one.message().plainText())
                    .contains("cannot be reached", "/desk " + order.value(), "Draft for"));
  }

  @Test
  void theNextPostTellsWhatWasWrongInTheLast() {
    review(Mode.REVIEW, Silence.SEND);
    throughTheSlot();
    assertThat(toChannel()).hasSize(1);
    long told = drafts.last(order).orElseThrow().content().lines().get(0).story();
    Corrections corrections = new Stories(database.jdbi()).corrections();
    long wrong =
        corrections.report(new StoryId(told), "Six islands", "telegram:42", time.instant());
    corrections.decide(wrong, mujaz.story.correction.State.FIXED, "Nine.", "", time.instant());
    database.jdbi().useHandle(handle -> handle.execute("update outbox set state = 'sent'"));
    time.advance(Duration.ofHours(23));
    throughTheSlot();
    assertThat(toChannel())
        .singleElement()
        .satisfies(one -> assertThat(one.message().plainText()).contains("Six islands", "Nine."));
  }

  private void review(Mode mode, Silence silence) {
    desks.save(order, Desk.STANDARD.with(mode).with(silence).withEditors(EDITORS));
  }

  private void throughTheSlot() {
    time.advance(Duration.ofMinutes(30));
    tick();
    time.advance(Duration.ofMinutes(30));
    tick();
  }

  private void tick() {
    round.run();
    others.run();
  }

  private boolean approve(Draft draft) {
    return drafts.decide(
        draft.id(), List.of(State.OPEN, State.HELD), State.APPROVED, ChatId.telegram(42));
  }

  private List<Delivery> toChannel() {
    return outbox.claim(9).stream().filter(one -> one.to().equals(CHANNEL)).toList();
  }
}
