package mujaz.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Fault;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Polling over real HTTP, whatever happens to it. */
class UpdatePollerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
  private final OkHttpClient http = new OkHttpClient();
  private volatile boolean full;
  private @Nullable UpdatePoller poller;
  private @Nullable FakeBotApi telegram;

  @AfterEach
  void close() {
    if (poller != null) {
      poller.close();
    }
    if (telegram != null) {
      telegram.close();
    }
  }

  @Test
  void startsWhileTelegramIsDownAndConnectsLater() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    UpdatePoller started = poll(URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(60));
    assertThat(started.lastPollAt()).isEqualTo(Instant.EPOCH);
    telegram = FakeBotApi.start(port);
    long update = telegram.say(1, "en", "hello");
    await().atMost(PATIENCE).until(() -> taken.contains(update));
    assertThat(started.lastPollAt()).isAfter(Instant.EPOCH);
  }

  @Test
  void goesOnAfterGarbageSilenceAndRefusals() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    api.failNext("getupdates", new Fault(502, "<html>Bad Gateway</html>"));
    api.failNext("getupdates", Fault.silence());
    api.failNext("getupdates", new Fault(200, "{\"ok\":true,\"result\":[{\"update_id\":"));
    long update = api.say(1, "en", "hello");
    poll(api.address(), Duration.ofSeconds(60));
    await().atMost(PATIENCE).until(() -> taken.contains(update));
  }

  @Test
  void anExceptionInHandlingEndsNothingAndTheUpdateComesAgain() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    broken.add(new IllegalStateException("a bug of ours"));
    long update = api.say(1, "en", "hello");
    poll(api.address(), Duration.ofSeconds(60));
    await().atMost(PATIENCE).until(() -> taken.contains(update));
    assertThat(broken).isEmpty();
  }

  @Test
  void aLoopThatDiesOfAnErrorIsBegunAnew() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    broken.add(new StackOverflowError());
    long update = api.say(1, "en", "hello");
    poll(api.address(), Duration.ofSeconds(3));
    await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> taken.contains(update));
  }

  @Test
  void aPollThatNeverComesBackIsGivenUpAndBegunAnew() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    api.failNext("getupdates", Fault.hang());
    long update = api.say(1, "en", "hello");
    poll(api.address(), Duration.ofSeconds(3));
    await().atMost(PATIENCE).until(() -> taken.contains(update));
  }

  @Test
  void aWebhookInTheWayIsRemovedAtOnceAndLater() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    api.hookTo("https://old.example/hook");
    poll(api.address(), Duration.ofSeconds(60));
    long first = api.say(1, "en", "hello");
    await().atMost(PATIENCE).until(() -> taken.contains(first));
    api.hookTo("https://other.example/hook");
    long second = api.say(1, "en", "hello");
    await().atMost(PATIENCE).until(() -> taken.contains(second));
    await().atMost(PATIENCE).until(() -> api.webhook() == null);
    assertThat(api.methods().stream().filter("deletewebhook"::equals)).hasSize(2);
  }

  @Test
  void nothingIsFetchedWhileTooMuchWaits() {
    telegram = FakeBotApi.start();
    FakeBotApi api = telegram;
    full = true;
    long update = api.say(1, "en", "hello");
    poll(api.address(), Duration.ofSeconds(60));
    await().during(Duration.ofMillis(400)).until(() -> !api.methods().contains("getupdates"));
    full = false;
    await().atMost(PATIENCE).until(() -> taken.contains(update));
  }

  private UpdatePoller poll(URI api, Duration stuck) {
    TelegramUrl url =
        TelegramUrl.builder().schema("http").host(api.getHost()).port(api.getPort()).build();
    UpdatePoller started =
        new UpdatePoller(
            new OkHttpTelegramClient(http, "123456:AAHtokenOfTheTestBot_0123456789", url),
            () -> http.dispatcher().cancelAll(),
            new Taking(),
            new UpdatePoller.Patience(Duration.ofSeconds(1), stuck),
            InstantSource.system());
    poller = started;
    started.start();
    return started;
  }

  /** Notes the numbers, after throwing whatever it is to throw. */
  private final class Taking implements UpdateTaker {
    @Override
    public void take(List<? extends JsonNode> updates) {
      if (updates.isEmpty()) {
        return;
      }
      Throwable fault = broken.poll();
      if (fault instanceof RuntimeException bug) {
        throw bug;
      } else if (fault instanceof Error error) {
        throw error;
      }
      updates.forEach(update -> taken.add(update.path("update_id").asLong()));
    }

    @Override
    public boolean isFull() {
      return full;
    }
  }
}
