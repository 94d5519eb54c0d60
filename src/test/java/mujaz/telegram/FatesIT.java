package mujaz.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.delivery.Closings;
import mujaz.delivery.Courier;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.DeliverySettings;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.delivery.State;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscribers;
import mujaz.testkit.Databases;
import mujaz.testkit.MovableTime;
import mujaz.text.Language;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Telegram answers, every message ends in the right state, and nobody waits for it. */
class FatesIT {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final ChatId OTHER = ChatId.telegram(43);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int IN_FLIGHT = 8;

  private final MovableTime time = new MovableTime();
  private final Database database = Databases.h2();
  private final Subscribers subscribers = new Subscribers(database.jdbi(), time);
  private final Outbox outbox = new Outbox(database, time);
  private final Queue<Problem> alarms = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT);
  private FakeBotApi telegram = FakeBotApi.start();
  private TelegramBot bot = bot(telegram.address());
  private @Nullable Courier courier;

  @BeforeEach
  void meet() {
    subscribers.meet(CHAT, Language.ENGLISH);
    subscribers.meet(OTHER, Language.ENGLISH);
  }

  @AfterEach
  void close() {
    if (courier != null) {
      courier.close();
    }
    bot.close();
    telegram.close();
    senders.shutdownNow();
    database.close();
  }

  private TelegramBot bot(URI address) {
    return new TelegramBot(
        new TelegramSettings("123456:AAHtokenOfTheTestBot_0123456789", address, Set.of()), time);
  }

  private Courier start(int rate) {
    Courier started =
        new Courier(
            outbox,
            subscribers,
            new DeliverySettings(rate, DeliverySettings.Rule.ONCE, IN_FLIGHT, Duration.ZERO),
            new Courier.Pacing(senders, time, new Closings(database.jdbi(), time)),
            List.of(bot.transport()),
            alarms::add);
    courier = started;
    started.start();
    return started;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403|Forbidden: bot was blocked by the user",
        "403|Forbidden: user is deactivated",
        "403|Forbidden: bot was kicked from the group chat",
        "403|Forbidden: the group chat was deleted",
        "400|Bad Request: chat not found",
        "400|Bad Request: not enough rights to send text messages to the chat"
      })
  void whoeverCannotBeReachedSleepsWithAllTheyHave(String answer) {
    telegram.failNext(refusal(answer));
    add(CHAT, "a");
    add(CHAT, "b");
    start(28);
    awaitState(CHAT, "a", State.UNREACHABLE);
    awaitState(CHAT, "b", State.HELD);
    add(OTHER, "a");
    awaitState(OTHER, "a", State.SENT);
    assertThat(subscribers.find(CHAT).orElseThrow().standing()).isEqualTo(Standing.DORMANT);
    assertThat(telegram.messagesTo(42)).isEmpty();

    subscribers.meet(CHAT, Language.ENGLISH);
    awaitState(CHAT, "b", State.SENT);
    assertThat(telegram.messagesTo(42)).hasSize(1);
  }

  @Test
  void aGroupThatMovedGetsItOnceUnderItsNewId() {
    ChatId group = ChatId.telegram(-7);
    subscribers.meet(group, Language.ENGLISH);
    telegram.failNext(
        Fault.refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "\"migrate_to_chat_id\":-1007"));
    add(group, "a");
    start(28);
    awaitState(ChatId.telegram(-1007), "a", State.SENT);
    assertThat(telegram.messagesTo(-1007)).hasSize(1);
    assertThat(subscribers.find(group)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400|Bad Request: message is too long",
        "400|Bad Request: can't parse entities: Can't find end tag corresponding to start tag b",
        "400|Bad Request: message thread not found",
        "400|Bad Request: BUTTON_DATA_INVALID"
      })
  void whatIsRefusedForItsContentIsTriedPlainOnceThenRejectedAndBlocksNobody(String answer) {
    telegram.failNext(refusal(answer));
    add(CHAT, "a");
    start(28);
    awaitState(CHAT, "a", State.SENT);
    assertThat(telegram.messagesTo(42)).hasSize(1);
    assertThat(alarms).isEmpty();

    telegram.failNext(refusal(answer));
    telegram.failNext(refusal(answer));
    add(CHAT, "b");
    awaitState(CHAT, "b", State.REJECTED);
    assertThat(alarms).hasSize(1);
    add(CHAT, "c");
    awaitState(CHAT, "c", State.SENT);
    assertThat(telegram.messagesTo(42)).hasSize(2);
  }

  @Test
  void anEditThatChangesNothingIsDone() {
    telegram.failNext(refusal("400|Bad Request: message is not modified: exactly the same"));
    assertThat(start(28).reply(CHAT, Message.of(Language.ENGLISH, "a"), 5))
        .isInstanceOf(DeliveryResult.Sent.class);
    assertThat(telegram.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401|Unauthorized,telegram.wrong-token",
    "409|Conflict: terminated by other getUpdates request,telegram.conflict",
    "500|Internal Server Error,telegram.unreachable"
  })
  void whatConcernsTheBotStopsTheSendingLoudlyAndLosesNothing(String answer, String problem) {
    telegram.failNext(refusal(answer));
    for (int i = 0; i < 3; i++) {
      telegram.failNext("getme", refusal(answer));
    }
    add(CHAT, "a");
    Courier stopped = start(28);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                stopped.trouble() != null
                    && Objects.requireNonNull(stopped.trouble()).key().equals(problem));
    add(OTHER, "a");
    awaitState(CHAT, "a", State.SENT);
    awaitState(OTHER, "a", State.SENT);
    assertThat(stopped.trouble()).isNull();
    assertThat(telegram.methods().stream().filter("getme"::equals).count()).isEqualTo(4);
    assertThat(telegram.messages()).hasSize(2);
    assertThat(alarms).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"502|<html>Bad Gateway</html>", "200|{\"ok\":tru", "0|"})
  void whatMayHaveArrivedIsNotSentAgainAndTheRestWaitsForAnAnswer(String answer) {
    String[] parts = answer.split("\\|", 2);
    telegram.failNext(new Fault(Integer.parseInt(parts[0]), parts[1]));
    add(CHAT, "a");
    add(CHAT, "b");
    start(28);
    awaitState(CHAT, "a", State.UNCERTAIN);
    awaitState(CHAT, "b", State.SENT);
    assertThat(telegram.methods().stream().filter("sendmessage"::equals).count()).isEqualTo(2);
    assertThat(telegram.methods().indexOf("getme"))
        .isBetween(0, telegram.methods().lastIndexOf("sendmessage"));
  }

  @Test
  void aFloodIsWaitedForAsLongAsItSaysAndOverARestart() {
    telegram.failNext(Fault.refusal(429, "Too Many Requests: retry after 3", "\"retry_after\":3"));
    add(CHAT, "a");
    start(28);
    await().atMost(PATIENCE).until(() -> telegram.methods().contains("sendmessage"));
    await().atMost(PATIENCE).until(() -> rows("closings") > 0);
    long refused = System.nanoTime();
    Objects.requireNonNull(courier).close();
    start(28);
    awaitState(CHAT, "a", State.SENT);
    assertThat(Duration.ofNanos(System.nanoTime() - refused))
        .isGreaterThan(Duration.ofMillis(2_500));
    assertThat(telegram.messages()).hasSize(1);
  }

  @Test
  void anOutageOfHalfAnHourInABroadcastLosesNothingAndAlertsGoFirstAfterIt() {
    int chats = 60;
    for (int chat = 1; chat <= chats; chat++) {
      subscribers.meet(ChatId.telegram(1_000 + chat), Language.ENGLISH);
      add(ChatId.telegram(1_000 + chat), "edition:" + chat);
    }
    start(20);
    await().atMost(PATIENCE).until(() -> telegram.messages().size() >= 15);
    int port = telegram.address().getPort();
    FakeBotApi before = telegram;
    before.close();
    await().atMost(PATIENCE).until(() -> Objects.requireNonNull(courier).trouble() != null);
    time.jumpTo(time.instant().plus(Duration.ofMinutes(30)));
    for (int chat = 58; chat <= chats; chat++) {
      add(ChatId.telegram(1_000 + chat), "alert:" + chat);
    }
    telegram = FakeBotApi.start(port);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                outbox.counts().keySet().stream().allMatch(Set.of("sent", "uncertain")::contains));
    assertThat(telegram.messages().subList(0, 3))
        .extracting(FakeBotApi.Sent::html)
        .allSatisfy(html -> assertThat(html).startsWith("alert:"));
    assertThat(outbox.counts().getOrDefault("uncertain", 0L)).isLessThanOrEqualTo(IN_FLIGHT);
    for (int chat = 1; chat <= chats; chat++) {
      String text = "edition:" + chat;
      long arrived =
          List.of(before, telegram).stream()
              .flatMap(api -> api.messages().stream())
              .filter(sent -> sent.html().equals(text))
              .count();
      State state = state(ChatId.telegram(1_000 + chat), text);
      assertThat(arrived).isBetween(state == State.SENT ? 1L : 0L, 1L);
    }
  }

  private static Fault refusal(String answer) {
    String[] parts = answer.split("\\|", 2);
    return Fault.refusal(Integer.parseInt(parts[0]), parts[1], "");
  }

  private void add(ChatId chat, String cause) {
    Message message = Message.of(Language.ENGLISH, cause);
    database
        .jdbi()
        .useTransaction(
            h -> outbox.add(h, chat, cause, List.of(message), List.of(), time.instant()));
  }

  private long rows(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private void awaitState(ChatId chat, String cause, State state) {
    await().atMost(PATIENCE).until(() -> state(chat, cause) == state);
  }

  private @Nullable State state(ChatId chat, String cause) {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("select state from outbox where chat = :chat and cause = :cause")
                    .bind("chat", chat.value())
                    .bind("cause", cause)
                    .mapTo(String.class)
                    .findOne()
                    .map(word -> State.valueOf(word.toUpperCase(Locale.ROOT)))
                    .orElse(null));
  }
}
