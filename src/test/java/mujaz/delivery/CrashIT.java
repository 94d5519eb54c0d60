package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.testkit.Databases;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender is killed again and again; every message is accounted for. */
class CrashIT {
  private static final int KILLS = Integer.getInteger("mujaz.crashes", 20);
  private static final int EACH = 90;

  /** Ten times the bar, since this may run on a busy machine. */
  private static final Duration READY = Duration.ofSeconds(30);

  private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  @Test
  void nothingIsLostAndNothingComesTwice(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("crash");
    int chats = Math.max(2_000, (KILLS + 2) * EACH);
    fill(file, chats);
    HttpServer server = listen();
    Random random = new Random(7);
    long slowest = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int before = all.get();
      long started = System.nanoTime();
      Process child = send(file, server);
      awaitArrivals(before + 1);
      slowest = Math.max(slowest, System.nanoTime() - started);
      int until = Math.min(chats - 1, all.get() + 1 + random.nextInt(EACH));
      awaitArrivals(until);
      child.destroyForcibly().waitFor();
    }
    Process asked = send(file, server);
    awaitArrivals(Math.min(chats - 1, all.get() + 20));
    asked.destroy();
    asked.waitFor();
    assertThat(states(file).values()).doesNotContain("in_flight");
    assertThat(send(file, server).waitFor()).isZero();
    server.stop(0);

    Map<String, String> states = states(file);
    assertThat(states).hasSize(chats);
    assertThat(states.values()).containsOnly("sent", "uncertain");
    states.forEach(
        (chat, state) -> {
          int times = arrived.getOrDefault(chat, new AtomicInteger()).get();
          assertThat(times).as(chat + " " + state).isBetween(state.equals("sent") ? 1 : 0, 1);
        });
    long uncertain = states.values().stream().filter("uncertain"::equals).count();
    System.out.printf(
        "kills=%d messages=%d uncertain=%d doubled=0 lost=0 ready after at most %.1f s%n",
        KILLS, chats, uncertain, slowest / 1e9);
    assertThat(Duration.ofNanos(slowest)).isLessThan(READY);
    assertThat(uncertain).isLessThanOrEqualTo((long) KILLS * CrashingSender.IN_FLIGHT);
  }

  private void awaitArrivals(int number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> all.get() >= number);
  }

  private static void fill(Path file, int chats) {
    try (Database database = Databases.h2(file)) {
      Outbox outbox = new Outbox(database, InstantSource.system());
      database
          .jdbi()
          .useTransaction(
              handle -> {
                for (int chat = 1; chat <= chats; chat++) {
                  outbox.add(
                      handle,
                      ChatId.telegram(chat),
                      "edition",
                      List.of(Message.of(Language.ENGLISH, "text")),
                      List.of(),
                      Instant.EPOCH);
                }
              });
    }
  }

  private HttpServer listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String chat =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          arrived.computeIfAbsent(chat, key -> new AtomicInteger()).incrementAndGet();
          all.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Process send(Path file, HttpServer server) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            CrashingSender.class.getName(),
            file.toString(),
            "http://127.0.0.1:" + server.getAddress().getPort() + "/")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Map<String, String> states(Path file) {
    try (Database database = Databases.h2(file)) {
      Map<String, String> states = new HashMap<>();
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery("select chat, state from outbox")
                      .map(
                          row ->
                              states.put(
                                  row.getColumn("chat", String.class),
                                  row.getColumn("state", String.class)))
                      .list());
      return states;
    }
  }
}
