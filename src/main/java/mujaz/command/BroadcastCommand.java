package mujaz.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import mujaz.bench.broadcast.BroadcastBench;
import mujaz.bench.broadcast.BroadcastFigures;
import mujaz.bench.broadcast.OtherProcess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broadcast}: digests to very many, or only their planning. */
@Command(
    name = "broadcast",
    description = "Digests to many over a fake Bot API: rate, refusals, how soon answers leave.",
    mixinStandardHelpOptions = true)
final class BroadcastCommand implements Callable<Integer> {
  @Option(names = "--readers", defaultValue = "3000")
  private int readers;

  @Option(names = "--rate", defaultValue = "28", description = "Messages a second.")
  private int rate;

  @Option(names = "--plan", description = "Plans for so many, in 512 MiB of heap; sends nothing.")
  private int planned;

  @Option(names = "--rounds", defaultValue = "1", description = "Days that are planned.")
  private int rounds;

  @Option(names = "--database", description = "An empty database to plan in; else H2 in a file.")
  private @Nullable String database;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Files.createTempDirectory("mujaz-broadcast-bench");
    out.println("data and log are in " + data);
    if (planned > 0) {
      String url = database == null ? "jdbc:h2:file:" + data.resolve("planned") : database;
      List<String> heap = List.of("-Xmx512m", "-XX:+UseSerialGC");
      return OtherProcess.start(heap, "bench", "planned", url, "" + planned, "" + rounds).waitFor();
    }
    Logs.toFile(data.resolve("log"), List.of());
    BroadcastFigures figures =
        new BroadcastBench(data, readers, rate, InstantSource.system()).run(out::println);
    out.println(figures);
    return figures.missed().isEmpty() ? 0 : 1;
  }
}
