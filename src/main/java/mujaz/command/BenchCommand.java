package mujaz.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import mujaz.bench.FeedBench;
import mujaz.bench.PageBench;
import mujaz.bench.PlacementBench;
import mujaz.bench.SearchBench;
import mujaz.bench.SummaryBench;
import mujaz.bench.broadcast.BotApiProcess;
import mujaz.bench.broadcast.InlineBench;
import mujaz.bench.broadcast.PlanBench;
import mujaz.bench.citizen.CitizenBench;
import mujaz.bench.citizen.CitizenFigures;
import mujaz.bench.citizen.Course;
import mujaz.bench.poll.PollBench;
import mujaz.bench.poll.PollFigures;
import mujaz.bench.poll.PolledProgram;
import mujaz.bench.story.RankBench;
import mujaz.bench.story.ReplayBench;
import mujaz.bench.year.YearBench;
import mujaz.store.DatabaseSettings;
import mujaz.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The benchmarks: each prints its figures, and the command that repeats them. */
@Command(
    name = "bench",
    description = "Benchmarks: each prints its figures.",
    mixinStandardHelpOptions = true,
    subcommands = BroadcastCommand.class,
    synopsisSubcommandLabel = "NAME")
public final class BenchCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a benchmark.");
  }

  @Command(name = "feeds", description = "Reading feeds: MB/s, and a long one's heap.")
  int feeds() {
    return print(new FeedBench().run());
  }

  @Command(name = "pages", description = "Pages to articles: pages a second on one core, warm.")
  int pages(
      @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Saved pages; or invented.")
          @Nullable Path folder)
      throws IOException {
    return print(new PageBench(folder).run());
  }

  @Command(name = "summaries", description = "Articles summarised a second, one core, warm.")
  int summaries(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSONL; or invented news.")
          @Nullable Path file)
      throws IOException {
    return print(new SummaryBench(file).run());
  }

  @Command(name = "rank", description = "The order of stories, against how many carry them later.")
  int rank(@Parameters(paramLabel = "FILE", description = "Dated reports, JSONL.") Path file)
      throws IOException {
    return print(new RankBench(file).run());
  }

  @Command(name = "replay", description = "Two invented weeks: wrong merges, stories told twice.")
  int replay(
      @Option(names = "--days", defaultValue = "14") int days,
      @Option(names = "--seed", defaultValue = "1") long seed) {
    return print(new ReplayBench(seed, days).run());
  }

  @Command(name = "placement", description = "Articles placed a second while very many are live.")
  int placement(@Option(names = "--live", defaultValue = "100000") int live) {
    return print(new PlacementBench(live, 4_000).run());
  }

  @Command(name = "search", description = "Finding stories by words among very many articles.")
  int search(
      @Option(names = "--articles", defaultValue = "1000000") int articles,
      @Option(names = "--index", description = "Where the index is kept, to be used again.")
          @Nullable Path index)
      throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return print(new SearchBench(articles, index).run(out::println));
  }

  @Command(name = "inline", description = "Inline queries to the whole program, by words.")
  int inline(@Option(names = "--articles", defaultValue = "20000") int articles)
      throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Files.createTempDirectory("mujaz-inline-bench");
    Logs.toFile(data.resolve("log"), List.of());
    InlineBench.Figures figures =
        new InlineBench(data, articles, InstantSource.system()).run(out::println);
    print(figures);
    return figures.isMissed() ? 1 : 0;
  }

  @Command(name = "poll", description = "Polling very many feeds: CPU a feed, memory, feeds/s.")
  int poll(
      @Option(names = "--feeds", defaultValue = "2000") int feeds,
      @Option(names = "--pages", description = "The texts stand on pages.") boolean pages,
      @Option(names = "--jvm", split = " ", description = "More flags of the measured JVM.")
          @Nullable List<String> flags) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PollFigures figures =
        new PollBench(feeds, pages, flags == null ? List.of() : flags, InstantSource.system())
            .run(out::println);
    print(figures);
    return figures.missed().isEmpty() ? 0 : 1;
  }

  @Command(name = "year", description = "Whether a database stays as large and as quick.")
  int year(
      @Option(names = "--days", defaultValue = "365") int days,
      @Option(names = "--articles", defaultValue = "4000", description = "A day.") int articles,
      @Option(names = "--sources", defaultValue = "200") int sources,
      @Option(names = "--readers", defaultValue = "200") int readers)
      throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    YearBench.Course course =
        new YearBench.Course(days, articles, sources, readers, Duration.ofDays(30));
    Path folder = Files.createTempDirectory("mujaz-year");
    out.println("the database is in " + folder);
    new YearBench(course).run(folder, out::println);
    return print("year: " + course);
  }

  @Command(name = "citizen", description = "Feeds of every behaviour, and the rules of politeness.")
  int citizen(
      @Option(names = "--feeds", defaultValue = "1000") int feeds,
      @Option(names = "--minutes", defaultValue = "20") double minutes,
      @Option(names = "--interval", defaultValue = "20", description = "Seconds between two polls.")
          int interval,
      @Option(names = "--speed", defaultValue = "1", description = "Of the program's time.")
          double speed,
      @Option(names = "--deadline", defaultValue = "60", description = "Seconds of one fetch.")
          int deadline)
      throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path log = Files.createTempFile("mujaz-citizen", ".log");
    Logs.toFile(log, List.of());
    out.println("the program's log is " + log);
    CitizenFigures figures =
        new CitizenBench(
                new Course(
                    feeds,
                    Duration.ofMillis((long) (minutes * 60_000)),
                    speed,
                    Duration.ofSeconds(interval),
                    Duration.ofSeconds(deadline)),
                InstantSource.system())
            .run(out::println);
    print(figures);
    return figures.missed().isEmpty() ? 0 : 1;
  }

  /** The measured side of {@code poll}: a JSON line a round, then how many articles are kept. */
  @Command(name = "polled", hidden = true)
  int polled(@Parameters Path data, @Parameters int port, @Parameters int feeds) {
    Logs.toFile(data.resolve("log"), List.of());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long articles =
        new PolledProgram(data, port, feeds, InstantSource.system())
            .run(cost -> out.println(Json.write(cost)));
    out.println(articles);
    return 0;
  }

  /** The measured side of {@code broadcast --plan}. */
  @Command(name = "planned", hidden = true)
  int planned(@Parameters String url, @Parameters int readers, @Parameters int rounds) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DatabaseSettings where = new DatabaseSettings(url, "", "");
    new PlanBench(where, readers, rounds, InstantSource.system()).run(out::println);
    return 0;
  }

  /** The peer of {@code broadcast}. */
  @Command(name = "bot-api", hidden = true)
  int botApi(@Parameters int perSecond) throws IOException {
    new BotApiProcess(perSecond).run(System.in, System.out);
    return 0;
  }

  private int print(Object figures) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(figures);
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    out.println("again: java -jar mujaz.jar " + String.join(" ", given));
    return 0;
  }
}
