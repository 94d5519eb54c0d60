package mujaz.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.article.ArticleExtractor;
import mujaz.article.ExtractedPage;
import mujaz.text.LanguageDetector;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles of saved pages. */
@Command(
    name = "extract",
    description = "The article of a saved page, or of many named by a manifest.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Option(names = "--manifest", description = "JSONL of file, url, headers")
  private @Nullable Path manifest;

  @Option(names = "--root", description = "folder that the files are in")
  private Path root = Path.of(".");

  @Option(names = "--out", description = "file for the one JSON object of results")
  private Path out = Path.of("articles.json");

  @Parameters(arity = "0..1", paramLabel = "FILE or URL")
  private @Nullable String file;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() throws IOException {
    // Not in a field: those of every command are made at each start, and this one reads its trees.
    ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
    if (manifest != null) {
      Manifest.run(
          manifest,
          root,
          out,
          saved -> row(extractor.extract(saved.body(), saved.address(), saved.headers())));
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
    ExtractedPage page =
        extractor.extract(given.get().body(), given.get().address(), given.get().headers());
    PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print.println(page.title());
    print.println(page.publishedAt() + "  " + page.author() + "  " + page.language());
    print.println(page.text());
    if (page.problem() != null) {
      System.err.println(new Phrasebook().say(Locale.ENGLISH, page.problem()));
      return 1;
    }
    return 0;
  }

  private static ObjectNode row(ExtractedPage page) {
    ObjectNode row = Jsonl.MAPPER.createObjectNode();
    row.put("title", page.title());
    row.put("text", page.text());
    row.put("publishedAt", page.publishedAt() == null ? null : page.publishedAt().toString());
    row.put("author", page.author());
    row.put("image", page.image() == null ? null : page.image().toString());
    row.put("lang", page.language().code());
    return row;
  }
}
