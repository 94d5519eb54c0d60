package mujaz.bench.broadcast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.bench.poll.OwnProcess;
import mujaz.store.Database;
import mujaz.store.Json;

/**
 * A broadcast by the whole program, as {@code serve} runs it, on H2 in a file: readers who are all
 * due at one moment, over the fake Bot API in another process; meanwhile people ask for help, four
 * a second.
 */
public final class BroadcastBench {
  static final String TOKEN = "123456:AAHtokenOfTheBenchBot_0123456789";
  private static final int SLOW = 30;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration AHEAD = Duration.ofSeconds(6);

  private final Path data;
  private final int readers;
  private final int rate;
  private final InstantSource time;

  /**
   * @param data an empty directory
   * @param rate messages a second; above 30 it is a paid broadcast
   */
  public BroadcastBench(Path data, int readers, int rate, InstantSource time) {
    this.data = data;
    this.readers = readers;
    this.rate = rate;
    this.time = time;
  }

  /** Measures until all have been sent theirs. */
  public BroadcastFigures run(Consumer<String> said) throws IOException {
    Process telegram =
        OtherProcess.talk(
            List.of(
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dsun.net.httpserver.maxIdleConnections=1000"),
            "bench",
            "bot-api",
            "" + Math.max(SLOW, rate));
    try (BufferedReader heard = telegram.inputReader(StandardCharsets.UTF_8);
        PrintStream tell =
            new PrintStream(telegram.getOutputStream(), true, StandardCharsets.UTF_8)) {
      int port = Integer.parseInt(Objects.requireNonNull(heard.readLine()));
      Settings settings = Settings.read(null, environment(port));
      Instant due = fill(settings);
      said.accept(readers + " readers are due at " + due + ", " + rate + " messages/s");
      try (Running running = Wiring.start(settings, time)) {
        said.accept("the program runs at " + running.address());
        return measured(due, heard, tell);
      }
    } finally {
      telegram.destroy();
    }
  }

  private Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MUJAZ_DATA", data.toString());
    environment.put("MUJAZ_TELEGRAM_TOKEN", TOKEN);
    environment.put("MUJAZ_TELEGRAM_URL", "http://127.0.0.1:" + port);
    environment.put("MUJAZ_TELEGRAM_MESSAGES_PER_SECOND", "" + rate);
    environment.put("MUJAZ_TELEGRAM_PAID_BROADCAST", "" + (rate > SLOW));
    environment.put("MUJAZ_DELIVERY_IN_FLIGHT", "" + Math.max(8, (rate + 3) / 4));
    environment.put("MUJAZ_DELIVERY_SPREAD", "0s");
    environment.put("MUJAZ_SOURCES_FILE", "");
    environment.put("MUJAZ_WEB_PORT", "0");
    return environment;
  }

  private Instant fill(Settings settings) {
    try (Database database = Database.open(settings.database())) {
      Instant now = time.instant();
      new InventedStories(database, 1).add(100, now);
      Instant due = time.instant().plus(AHEAD).plusSeconds(readers / 10_000);
      Instant since = now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
      new Readers(database).addOfOneKind(readers, since, due);
      return due;
    }
  }

  private BroadcastFigures measured(Instant due, BufferedReader heard, PrintStream tell)
      throws IOException {
    BotApiProcess.Figures before = figures(heard, tell);
    long cpu = 0;
    double firstAfter = -1;
    Instant cameAt = due;
    BotApiProcess.Figures now = before;
    for (int asker = 1; now.digests() < readers; asker++) {
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
      if (firstAfter >= 0) {
        tell.println("say " + asker + " /help");
      }
      if (asker % 4 == 0 || firstAfter < 0) {
        BotApiProcess.Figures then = now;
        now = figures(heard, tell);
        cameAt = now.digests() > then.digests() ? time.instant() : cameAt;
        if (cameAt.plus(PATIENCE).isBefore(time.instant())) {
          throw new IOException("no more than " + now.digests() + " digests came");
        }
      }
      if (firstAfter < 0 && now.digests() > 0) {
        firstAfter = Duration.between(due, time.instant()).toMillis() / 1e3;
      }
      cpu = firstAfter < 0 ? OwnProcess.cpuNanos() : cpu;
    }
    return new BroadcastFigures(
        readers,
        rate,
        now.between() / now.seconds(),
        now.refused(),
        now.answerMillis(),
        firstAfter,
        (OwnProcess.cpuNanos() - cpu) / 1e6 / now.between(),
        (now.cpuSeconds() - before.cpuSeconds()) * 1e3 / now.between(),
        OwnProcess.peakMebibytes(),
        databaseSize() >> 20);
  }

  private static BotApiProcess.Figures figures(BufferedReader heard, PrintStream tell)
      throws IOException {
    tell.println("figures");
    return Json.read(
        Objects.requireNonNull(heard.readLine(), "the fake Bot API has ended"),
        BotApiProcess.Figures.class);
  }

  private long databaseSize() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      long size = 0;
      for (Path file : files.filter(path -> path.toString().endsWith(".db")).toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }
}
