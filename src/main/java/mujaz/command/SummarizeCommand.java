package mujaz.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleId;
import mujaz.article.ExtractedPage;
import mujaz.source.SourceId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Headline and key points of one text, or of many as JSONL. */
@Command(
    name = "summarize",
    description = "Headline and key points of one text, or of many as JSONL.",
    mixinStandardHelpOptions = true)
public final class SummarizeCommand implements Callable<Integer> {
  private static final URI NOWHERE = URI.create("about:blank");

  @Option(names = "--jsonl", description = "read and write JSONL on standard input and output")
  private boolean jsonl;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Parameters(
      arity = "0..1",
      defaultValue = "-",
      paramLabel = "FILE or URL",
      description = "- is standard input")
  private String file = "-";

  @Mixin private SettingsOption settings = new SettingsOption();

  private final LanguageDetector detector = new LanguageDetector();
  private final ExtractiveSummarizer summarizer =
      new ExtractiveSummarizer(detector, InstantSource.system());

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (jsonl) {
      Jsonl.each(System.in, out, this::answer);
      return 0;
    }
    Optional<Article> given = file.equals("-") ? Optional.of(standardInput()) : named();
    if (given.isEmpty()) {
      return 1;
    }
    Article article = given.get();
    if (article.text().isBlank()) {
      System.err.println("There is no text to summarise.");
      return 1;
    }
    Summary summary = summarizer.summarize(List.of(article));
    if (json) {
      Jsonl.write(out, row(Jsonl.MAPPER.nullNode(), summary));
    } else {
      out.println(summary.headline());
      summary.points().forEach(point -> out.println("• " + point.text()));
    }
    out.flush();
    return 0;
  }

  private static Article standardInput() throws IOException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    return article("", text, Language.UNKNOWN);
  }

  /** A page is extracted; any other file is taken for plain text. */
  private Optional<Article> named() throws IOException {
    Optional<Manifest.Saved> given = Given.read(file, settings);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Manifest.Saved saved = given.get();
    if (!Given.isAddress(file) && !file.matches("(?i).*\\.html?")) {
      String text = new String(saved.body(), StandardCharsets.UTF_8);
      return Optional.of(article("", text, Language.UNKNOWN));
    }
    ExtractedPage page =
        new ArticleExtractor(detector).extract(saved.body(), saved.address(), saved.headers());
    return Optional.of(article(page.title(), page.text(), page.language()));
  }

  private ObjectNode answer(JsonNode row) {
    String title = Jsonl.text(row, "title");
    String text = Jsonl.text(row, "text");
    String stated = Jsonl.text(row, "lang");
    Language language =
        stated.isEmpty() ? detector.detect(title + "\n" + text) : Language.of(stated);
    List<Article> articles = List.of(article(title, text, language));
    Summary summary =
        row.hasNonNull("budgetChars")
            ? summarizer.summarize(articles, row.get("budgetChars").asInt())
            : summarizer.summarize(articles);
    return row(row.path("id"), summary);
  }

  private static Article article(String title, String text, Language language) {
    return new Article(
        new ArticleId(0),
        new SourceId(0),
        NOWHERE,
        title,
        text,
        language,
        Instant.EPOCH,
        null,
        null);
  }

  private static ObjectNode row(JsonNode id, Summary summary) {
    ObjectNode row = Jsonl.MAPPER.createObjectNode();
    row.set("id", id);
    row.put("lang", summary.language().code());
    row.put("headline", summary.headline());
    summary.points().stream().map(KeyPoint::text).forEach(row.putArray("keyPoints")::add);
    return row;
  }
}
