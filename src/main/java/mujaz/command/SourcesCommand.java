package mujaz.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.Settings;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.ingest.SourceImport;
import mujaz.source.Source;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.text.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** OPML into and out of the database, while the service does not hold it. */
@Command(
    name = "sources",
    description = "OPML into and out of the database (on H2 while the service is stopped).",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(import | export)")
public final class SourcesCommand {
  @Command(name = "import", description = "Follows the feeds of an OPML file.")
  int take(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    try (Database database = Database.open(read.get().database());
        InputStream in = Files.newInputStream(file)) {
      List<OpmlOutline> outlines = Opml.read(in);
      int added = new SourceImport(sources(database)).take(outlines);
      System.out.println(added + " of " + outlines.size() + " feeds are new");
      return outlines.isEmpty() ? 1 : 0;
    }
  }

  @Command(name = "export", description = "Writes the sources to an OPML file.")
  int give(@Mixin SettingsOption settings, @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    Optional<Settings> read = settings.read();
    if (read.isEmpty()) {
      return 2;
    }
    try (Database database = Database.open(read.get().database())) {
      List<OpmlOutline> outlines =
          sources(database).all().stream().map(SourcesCommand::outline).toList();
      Files.writeString(file, Opml.write("Mujaz", outlines));
      System.out.println(outlines.size() + " sources written");
      return 0;
    }
  }

  private static Sources sources(Database database) {
    return new Sources(database.jdbi(), InstantSource.system());
  }

  private static OpmlOutline outline(Source source) {
    List<String> topics = source.topic() == null ? List.of() : List.of(source.topic().word());
    return new OpmlOutline(
        Direction.withoutControls(source.name()), source.address(), null, topics);
  }
}
