package mujaz.bench.poll;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.ingest.PollRound;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.text.Language;

/**
 * The measured side: the whole program as {@code serve} starts it, on a database in a file, polling
 * the feeds of a {@link PollWire} in another process. Its time jumps from round to round, so that
 * every feed is due.
 */
public final class PolledProgram {
  /** No source may ask to be left alone for longer than a day. */
  private static final Duration BETWEEN = Duration.ofHours(26);

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration TOO_LONG = Duration.ofMinutes(30);

  private final Path data;
  private final int port;
  private final int feeds;
  private final InstantSource system;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * @param data an empty directory
   * @param port where the feeds are, on all their addresses
   */
  public PolledProgram(Path data, int port, int feeds, InstantSource system) {
    this.data = data;
    this.port = port;
    this.feeds = feeds;
    this.system = system;
  }

  /**
   * Runs the rounds, and hands out what each has cost as it ends.
   *
   * @return how many articles are kept in the end
   */
  public long run(Consumer<RoundCost> costs) {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "MUJAZ_DATA",
                data.toString(),
                "MUJAZ_WEB_PORT",
                "0",
                "MUJAZ_SOURCES_FILE",
                "",
                "MUJAZ_FETCH_ALLOWED_HOSTS",
                "127.0.0.0/8:" + port));
    follow(settings);
    try (Running running = Wiring.start(settings, this::now)) {
      for (Round round : Round.ALL) {
        ahead = ahead.plus(BETWEEN);
        costs.accept(measured(round, running));
      }
    }
    try (Database database = Database.open(settings.database())) {
      return database
          .jdbi()
          .withHandle(h -> h.createQuery("select count(*) from articles").mapTo(Long.class).one());
    }
  }

  private Instant now() {
    return system.instant().plus(ahead);
  }

  /** Before the program starts, and due later than that: adding them is not what is measured. */
  private void follow(Settings settings) {
    try (Database database = Database.open(settings.database())) {
      Sources sources = new Sources(database.jdbi(), () -> now().plus(Duration.ofHours(1)));
      for (int i = 0; i < feeds; i++) {
        URI address = URI.create("http://" + PollWire.address(i) + ":" + port + "/feed");
        sources.add("Outlet " + i, address, SourceKind.FEED, Language.UNKNOWN, null);
      }
    }
  }

  /** The polls first, while the stories wait; then the stories: they have bars of their own. */
  private RoundCost measured(Round round, Running running) {
    long began = System.nanoTime();
    long cpu = OwnProcess.cpuNanos();
    running.desk().whileHeld(() -> pollAll(running.polls()));
    double seconds = (System.nanoTime() - began) / 1e9;
    long polled = OwnProcess.cpuNanos();
    running.desk().run();
    double placed = (OwnProcess.cpuNanos() - polled) / 1e6;
    return new RoundCost(
        round.name(),
        feeds,
        seconds,
        (polled - cpu) / 1e6 / feeds,
        round.fresh() == 0 ? 0 : placed / feeds / round.fresh(),
        OwnProcess.residentMebibytes(),
        OwnProcess.peakMebibytes());
  }

  private static void pollAll(PollRound polls) {
    long began = System.nanoTime();
    boolean done = false;
    while (!done) {
      int begun = polls.run();
      done = begun == 0 && polls.isIdle();
      if (System.nanoTime() - began > TOO_LONG.toNanos()) {
        throw new IllegalStateException("the round does not end");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
