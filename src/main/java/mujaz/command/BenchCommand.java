package mujaz.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mujaz.bench.FeedBench;
import mujaz.bench.PlacementBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks: each prints its figures, and the command that repeats them. */
@Command(
    name = "bench",
    description = "Benchmarks: each prints its figures.",
    mixinStandardHelpOptions = true,
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

  @Command(name = "placement", description = "Articles placed a second while very many are live.")
  int placement(@Option(names = "--live", defaultValue = "100000") int live) {
    return print(new PlacementBench(live, 4_000).run());
  }

  private int print(Object figures) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(figures);
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    out.println("again: java -jar mujaz.jar " + String.join(" ", given));
    return 0;
  }
}
