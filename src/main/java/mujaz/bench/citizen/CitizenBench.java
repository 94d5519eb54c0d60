package mujaz.bench.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.bench.citizen.kinds.Kinds;
import mujaz.bench.citizen.play.Outlet;
import mujaz.bench.citizen.play.Stage;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.text.Language;

/**
 * Plays every kind of feed to the whole program, on a database in a file, and puts on record which
 * rules of a polite and careful reader it kept. Its time may go faster than the clock on the wall;
 * what takes real time, such as deadlines, does not.
 */
public final class CitizenBench {
  /** On the clock on the wall: a tick of the program, and a busy machine. */
  private static final Duration SLACK = Duration.ofMillis(100);

  private static final Duration NEWS = Duration.ofMinutes(1);
  private static final Duration TICK = Duration.ofSeconds(5);

  private final Course course;
  private final InstantSource time;

  public CitizenBench(Course course, InstantSource time) {
    this.course = course;
    this.time = time;
  }

  /**
   * Blocks for as long as the course lasts, and a little longer.
   *
   * @param said told now and then how it goes
   */
  public CitizenFigures run(Consumer<String> said) {
    try {
      Path data = Files.createTempDirectory("mujaz-citizen-bench");
      try {
        return run(data, said);
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CitizenFigures run(Path data, Consumer<String> said) {
    SpedTime sped = new SpedTime(time.instant(), course.speed());
    try (CitizenWire wire =
        new CitizenWire(
            course.feeds(),
            new CitizenWire.Settings(sped, course.interval(), course.programs(SLACK)))) {
      List<Outlet> outlets = wire.outlets();
      Stage stage = wire.houses().get(0).stage();
      Settings settings = settings(data, wire.port());
      follow(settings, outlets, sped);
      Instant began = sped.instant();
      try (Running running = Wiring.start(settings, sped)) {
        watch(running, wire, said);
      }
      Instant end = sped.instant();
      try (Database database = Database.open(settings.database())) {
        CitizenFigures.Items items =
            new Reckoning(stage.newsroom(), stage.ledger(), database).reckon(outlets, began, end);
        return new CitizenFigures(
            Kinds.ALL.size(),
            outlets.size(),
            course,
            wire.requests(),
            wire.canaryConnections(),
            items,
            course.interval().dividedBy(2).plus(course.programs(TICK)),
            stage.ledger().entries());
      }
    }
  }

  private void watch(Running running, CitizenWire wire, Consumer<String> said) {
    long until = System.nanoTime() + course.lasts().toNanos();
    for (long left = course.lasts().toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, NEWS.toNanos()));
      said.accept(wire.requests() + " requests, " + running.polls().running() + " polls running");
    }
  }

  private Settings settings(Path data, int port) {
    String interval = course.interval().toSeconds() + "s";
    return Settings.read(
        null,
        Map.of(
            "MUJAZ_DATA",
            data.toString(),
            "MUJAZ_WEB_PORT",
            "0",
            "MUJAZ_SOURCES_FILE",
            "",
            "MUJAZ_FETCH_ALLOWED_HOSTS",
            "127.64.0.0/10:" + port,
            "MUJAZ_FETCH_CONTACT",
            Stage.CONTACT,
            "MUJAZ_FETCH_MIN_INTERVAL",
            interval,
            "MUJAZ_FETCH_MAX_INTERVAL",
            interval,
            "MUJAZ_FETCH_DEADLINE",
            course.deadline().toSeconds() + "s"));
  }

  private static void follow(Settings settings, List<Outlet> outlets, InstantSource time) {
    try (Database database = Database.open(settings.database())) {
      Sources sources = new Sources(database.jdbi(), time);
      for (Outlet outlet : outlets) {
        String name = outlet.house().behaviour().name() + " " + outlet.path();
        sources.add(name, URI.create(outlet.address()), SourceKind.FEED, Language.UNKNOWN, null);
      }
    }
  }

  private static void delete(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
