package mujaz.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mujaz.Settings;
import mujaz.feed.FeedDiscovery;
import mujaz.feed.FeedReader;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.fetch.Fetcher;
import mujaz.ingest.ProbeResult;
import mujaz.ingest.SourceProbe;
import mujaz.ingest.SourceVerdict;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.copy.DatabaseCheck;
import mujaz.summary.model.ModelEndpoint;
import mujaz.summary.model.Outcome;
import mujaz.telegram.TelegramBot;
import mujaz.text.Phrasebook;
import mujaz.text.ZoneData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries everything once, a line each. */
@Command(
    name = "check",
    description = "Reads the settings, opens the database, asks Telegram, tries every source once.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--print-settings", description = "print every setting and where it came from")
  private boolean printSettings;

  @Option(names = "--database", description = "check the database alone")
  private boolean databaseOnly;

  private static final Duration MODEL = Duration.ofSeconds(30);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private boolean failed;

  @Override
  public Integer call() throws IOException {
    if (printSettings) {
      Settings.print(settings.file(), System.getenv()).forEach(out::println);
      return settings.read().isPresent() ? 0 : 2;
    }
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    line(true, "settings", "read");
    zones(InstantSource.system());
    Settings chosen = read.get();
    Optional<HeldDatabase> held = HeldDatabase.of(chosen.data());
    if (held.isPresent()) {
      line(true, "database", "held by the running service, which is asked");
      held.get().ask("check", new byte[0]).lines().forEach(this::finding);
      if (!databaseOnly) {
        telegram(chosen);
        model(chosen);
        List<OpmlOutline> listed =
            Opml.read(
                new ByteArrayInputStream(
                    held.get().ask("export", new byte[0]).getBytes(StandardCharsets.UTF_8)));
        probe(
            chosen,
            listed.stream()
                .collect(
                    Collectors.toMap(
                        OpmlOutline::address,
                        OpmlOutline::title,
                        (a, b) -> a,
                        LinkedHashMap::new)));
      }
      return failed ? 1 : 0;
    }
    try (Database database = Database.open(chosen.database())) {
      line(true, "database", chosen.database().toString());
      DatabaseCheck.of(database).lines().forEach(this::finding);
      if (!databaseOnly) {
        telegram(chosen);
        model(chosen);
        Map<URI, String> sources = new LinkedHashMap<>();
        new Sources(database.jdbi(), InstantSource.system())
            .all()
            .forEach(source -> sources.put(source.address(), source.name()));
        probe(chosen, sources);
      }
    } catch (RuntimeException e) {
      line(false, "database", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return failed ? 1 : 0;
  }

  /** Old data is no failure: it is a digest an hour early where a state has changed its clock. */
  private void zones(InstantSource time) {
    ZoneData zones = ZoneData.here();
    line(true, "time zones", "data of " + zones.version());
    if (zones.isOld(time.instant())) {
      out.println("WARN   time zones: over a year old; a newer Java, or its tzupdater, has newer");
    }
  }

  private void telegram(Settings chosen) {
    if (!chosen.telegram().isOn()) {
      line(true, "telegram", "off: no token");
      return;
    }
    try (TelegramBot bot = new TelegramBot(chosen.telegram(), InstantSource.system())) {
      boolean answers = bot.transport().answers();
      line(answers, "telegram", answers ? "answers" : "does not answer, or refuses the token");
    }
  }

  private void model(Settings chosen) {
    if (!chosen.model().isOn()) {
      line(true, "model", "off: summaries are local");
      return;
    }
    Outcome outcome = ModelEndpoint.tryOnce(chosen.model(), MODEL);
    boolean answers = outcome == Outcome.WRITTEN;
    line(answers, "model", chosen.model() + (answers ? ": answers" : ": " + outcome.word()));
  }

  private void finding(String line) {
    if (DatabaseCheck.Findings.isFault(line)) {
      line(false, "database", line);
    } else {
      out.println("       " + line);
    }
  }

  private void probe(Settings chosen, Map<URI, String> sources) {
    Fetcher fetcher = new Fetcher(chosen.fetch(), InstantSource.system());
    SourceProbe probe = new SourceProbe(fetcher, new FeedReader(), new FeedDiscovery());
    Phrasebook phrases = new Phrasebook();
    Map<SourceVerdict, Integer> counts = new EnumMap<>(SourceVerdict.class);
    for (Map.Entry<URI, String> source : sources.entrySet()) {
      ProbeResult result = probe.probe(source.getKey());
      SourceVerdict verdict = SourceVerdict.of(result, InstantSource.system().instant());
      counts.merge(verdict, 1, Integer::sum);
      String how =
          result.match(
              CheckCommand::items,
              choice -> choice.feeds().size() + " feeds named",
              nothing -> phrases.say(Locale.ENGLISH, nothing.why()));
      String word = verdict == SourceVerdict.WELL ? "" : verdict.word() + ": ";
      line(!verdict.isFailure(), source.getValue(), word + how);
    }
    counts.forEach(
        (verdict, count) -> out.println("       sources " + verdict.word() + ": " + count));
  }

  private static String items(ProbeResult.Found found) {
    String newest =
        SourceVerdict.newest(found.feed()).map(at -> ", the newest of " + at).orElse("");
    return found.feed().items().size() + " items" + newest;
  }

  private boolean line(boolean well, String what, String how) {
    failed |= !well;
    out.printf("%-6s %s: %s%n", well ? "ok" : "FAILED", what, how);
    return well;
  }
}
