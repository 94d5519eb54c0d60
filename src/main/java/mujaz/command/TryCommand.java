package mujaz.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.ingest.SourceImport;
import mujaz.sample.SampleFeed;
import mujaz.sample.SampleWire;
import mujaz.source.SourceKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The bot with no token, no key, no network and a database in memory: a page to chat with it. */
@Command(
    name = "try",
    description = "The bot with no token and no network: a page to chat with it.",
    mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    Files.createDirectories(read.get().data());
    Path log = read.get().data().resolve("try.log");
    Logs.toFile(log, read.get().secrets());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<OpmlOutline> real = realSources(read.get().sourcesFile());
    CompletableFuture<Boolean> network = CompletableFuture.supplyAsync(() -> isReachable(real));
    SampleWire wire = SampleWire.start(InstantSource.system());
    Running running =
        Wiring.start(read.get().forTrying(wire.allowedHost()), InstantSource.system());
    for (SampleFeed outlet : wire.outlets()) {
      running
          .sources()
          .add(outlet.name(), outlet.address(), SourceKind.FEED, outlet.language(), null);
    }
    out.println("log: " + log);
    if (!real.isEmpty()) {
      if (answered(network)) {
        int added = new SourceImport(running.sources()).take(real).size();
        out.println("network: polling " + added + " real sources too");
      } else {
        out.println("no network: only the sample news");
      }
    }
    out.println("chat with Mujaz at " + running.address());
    UntilStopped.wait(running);
    return 0;
  }

  private static List<OpmlOutline> realSources(@Nullable Path file) throws IOException {
    if (file == null || !Files.exists(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Opml.read(in);
    }
  }

  /** Whether there is a network: whether the name of any of the sources can be looked up. */
  private static boolean isReachable(List<OpmlOutline> real) {
    return real.stream()
        .map(outline -> outline.address().getHost())
        .distinct()
        .limit(3)
        .anyMatch(
            host -> {
              try {
                InetAddress.getByName(host);
                return true;
              } catch (UnknownHostException e) {
                return false;
              }
            });
  }

  private static boolean answered(CompletableFuture<Boolean> network) throws InterruptedException {
    try {
      return network.get(1_500, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
