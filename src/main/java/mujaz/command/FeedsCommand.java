package mujaz.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.feed.Feed;
import mujaz.feed.FeedItem;
import mujaz.feed.FeedReader;
import mujaz.feed.FeedReading;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads saved feed files. */
@Command(
    name = "feeds",
    description = "Reads a saved feed file, or many named by a manifest.",
    mixinStandardHelpOptions = true)
public final class FeedsCommand implements Callable<Integer> {
  @Option(names = "--manifest", description = "JSONL of file, url, headers")
  private @Nullable Path manifest;

  @Option(names = "--root", description = "folder that the files are in")
  private Path root = Path.of(".");

  @Option(names = "--out", description = "file for the one JSON object of results")
  private Path out = Path.of("feeds.json");

  @Option(names = "--selector", description = "CSS selector of a page's items")
  private @Nullable String selector;

  @Parameters(arity = "0..1", paramLabel = "FILE or URL")
  private @Nullable String file;

  @Mixin private SettingsOption settings = new SettingsOption();

  private final FeedReader reader = new FeedReader();

  @Override
  public Integer call() throws IOException {
    if (manifest != null) {
      Manifest.run(manifest, root, out, saved -> row(read(saved)));
      return 0;
    }
    if (file == null) {
      System.err.println("Name a FILE or URL, or a --manifest.");
      return 2;
    }
    Optional<Manifest.Saved> given = Given.read(file, settings);
    if (given.isEmpty()) {
      return 1;
    }
    FeedReading reading = read(given.get());
    PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return reading.match(
        read -> {
          print.println(read.feed().format() + "  " + read.feed().title());
          read.feed()
              .items()
              .forEach(item -> print.println("• " + item.title() + "\n  " + item.link()));
          read.feed()
              .gaps()
              .forEach(gap -> print.println(new Phrasebook().say(Locale.ENGLISH, gap)));
          return 0;
        },
        not -> {
          System.err.println(new Phrasebook().say(Locale.ENGLISH, not.why()));
          return 1;
        });
  }

  private FeedReading read(Manifest.Saved saved) {
    return selector == null
        ? reader.read(saved.body(), saved.address(), saved.headers())
        : reader.readListing(saved.body(), saved.address(), saved.headers(), selector);
  }

  private static JsonNode row(FeedReading reading) {
    ObjectNode row = Jsonl.MAPPER.createObjectNode();
    return reading.match(
        read -> describe(row, read.feed()), not -> row.put("error", not.why().key()));
  }

  private static ObjectNode describe(ObjectNode row, Feed feed) {
    row.put("format", feed.format());
    row.put("feedTitle", feed.title().isEmpty() ? feed.statedTitle() : feed.title());
    row.put("feedLink", feed.statedLink().isEmpty() ? text(feed.link()) : feed.statedLink());
    row.put("language", feed.languageTag());
    var entries = row.putArray("entries");
    feed.items().forEach(item -> entry(entries.addObject(), item));
    return row;
  }

  private static void entry(ObjectNode row, FeedItem item) {
    row.put("title", item.title().isEmpty() ? item.statedTitle() : item.title());
    row.put("link", item.statedLink().isEmpty() ? text(item.link()) : item.statedLink());
    row.put("id", item.guid());
    row.put("published", date(item.published()));
    row.put("updated", date(item.updated()));
    row.put("author", item.author());
    row.put("summary", item.summary());
    row.put("content", item.content());
    item.categories().forEach(row.putArray("categories")::add);
    var enclosures = row.putArray("enclosures");
    item.enclosures().forEach(file -> enclosures.addObject().put("url", text(file.address())));
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static @Nullable String date(@Nullable Instant instant) {
    return instant == null ? null : instant.toString().replace("Z", "+00:00");
  }
}
