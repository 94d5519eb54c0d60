package mujaz.bench.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mujaz.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * What polling very many feeds costs: three rounds over feeds of 20 items, the first, one of 304
 * alone, and one with 3 new items a feed. The feeds are served here; the program that is measured
 * runs in a process of its own, with the service's flags and its database in a file.
 */
public final class PollBench {
  /** Those of {@code config/mujaz.service}, as its environment is. */
  static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms32m",
          "-Xmn16m",
          "-Xmx256m",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TrimNativeHeapInterval=5000",
          "-Djdk.nio.maxCachedBufferSize=65536");

  static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "1");

  private static final long MOST_RESIDENT = 350;

  private final int feeds;
  private final boolean pages;
  private final List<String> flags;
  private final InstantSource time;

  /**
   * @param pages whether the items' texts stand on pages of their own, each to be fetched
   * @param flags of the measured JVM, besides or instead of the service's
   */
  public PollBench(int feeds, boolean pages, List<String> flags, InstantSource time) {
    this.feeds = feeds;
    this.pages = pages;
    this.flags = List.copyOf(flags);
    this.time = time;
  }

  /**
   * Measures for a minute or two.
   *
   * @param said told what is measured, and each round as it ends
   */
  public PollFigures run(Consumer<Object> said) {
    List<RoundCost> rounds = new ArrayList<>();
    try (PollWire wire = new PollWire(feeds, !pages, time.instant())) {
      List<String> all = new ArrayList<>(FLAGS);
      all.addAll(flags);
      said.accept(
          String.format(
              Locale.ROOT,
              "poll: %d feeds of %d items in %.1f KB, each on its own host; java %s",
              feeds,
              Round.ITEMS,
              wire.feedBytes() / 1e3,
              String.join(" ", all)));
      long articles = measure(wire.port(), all, cost -> said.accept(kept(rounds, cost)));
      List<String> missed = missed(rounds);
      long expected = (long) feeds * Round.shown(Round.ALL.size());
      if (articles != expected) {
        missed.add(articles + " articles are kept of " + expected);
      }
      return new PollFigures(rounds, missed);
    }
  }

  private static RoundCost kept(List<RoundCost> rounds, RoundCost cost) {
    rounds.add(cost);
    return cost;
  }

  static List<String> missed(List<RoundCost> rounds) {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round bar = Round.ALL.get(i);
      RoundCost cost = rounds.get(i);
      if (cost.cpuMillis() > bar.mostMillis()) {
        missed.add(
            String.format(
                Locale.ROOT,
                "%s: CPU %.2f ms a feed, at most %.1f",
                bar.name(),
                cost.cpuMillis(),
                bar.mostMillis()));
      }
      if (cost.peakMebibytes() > MOST_RESIDENT) {
        missed.add(
            bar.name() + ": resident " + cost.peakMebibytes() + " MiB, at most " + MOST_RESIDENT);
      }
    }
    return missed;
  }

  /** How many articles the program has kept in the end. */
  private long measure(int port, List<String> all, Consumer<RoundCost> costs) {
    try {
      Path data = Files.createTempDirectory("mujaz-poll-bench");
      try {
        Process process = start(port, all, data);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
          for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.matches("[0-9]+")) {
              return Long.parseLong(line);
            } else if (line.startsWith("{")) {
              costs.accept(Json.read(line, RoundCost.class));
            }
          }
        } finally {
          process.destroy();
        }
        throw new IllegalStateException("the measured program ended: see what it said above");
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Process start(int port, List<String> all, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(all);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "mujaz.Mujaz"));
    command.addAll(List.of("bench", "polled", data.toString()));
    command.addAll(List.of(Integer.toString(port), Integer.toString(feeds)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(ENVIRONMENT);
    return builder.start();
  }
}
