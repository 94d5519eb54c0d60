package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import mujaz.store.Json;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * How fast articles are summarised, warm, in one thread, by that thread's own time: those of a
 * JSONL file as {@code summarize --jsonl} reads it, or invented ones.
 */
public final class SummaryBench {
  private static final int INVENTED = 300;
  private static final int WORDS = 400;
  private static final int ROUNDS = 6;

  private final @Nullable Path file;
  private final ExtractiveSummarizer summarizer =
      new ExtractiveSummarizer(new LanguageDetector(), () -> Instant.EPOCH);

  public SummaryBench(@Nullable Path file) {
    this.file = file;
  }

  /**
   * @param articles that were summarised, again and again
   * @param characters of one, on average
   * @param articlesASecond in the best round, of the thread's own time
   */
  public record Figures(int articles, double characters, double articlesASecond) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "summaries: %d of %.0f characters: %.0f articles/s on one core",
          articles,
          characters,
          articlesASecond);
    }
  }

  /** Measures for some seconds, in the calling thread. */
  public Figures run() throws IOException {
    List<Article> articles = file == null ? invented() : read(file);
    if (articles.isEmpty()) {
      throw new IOException("no articles in " + file);
    }
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      articles.forEach(article -> summarizer.summarize(List.of(article)));
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    double characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    int count = articles.size();
    return new Figures(count, characters / count, count * 1e9 / Math.max(1, best));
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = Json.read(line, JsonNode.class);
      String title = row.path("title").asText("");
      Language language = Language.of(row.path("lang").asText(""));
      articles.add(article(articles.size(), title, row.path("text").asText(""), language));
    }
    return articles;
  }

  private static List<Article> invented() {
    InventedNews news = new InventedNews(3, WORDS);
    return IntStream.range(0, INVENTED)
        .mapToObj(
            i -> {
              NewArticle made = news.article(new SourceId(1), Instant.EPOCH);
              return article(i, made.headline(), made.text(), made.language());
            })
        .toList();
  }

  private static Article article(int number, String title, String text, Language language) {
    return new Article(
        new ArticleId(number),
        new SourceId(1),
        URI.create("about:blank"),
        title,
        text,
        language,
        Instant.EPOCH,
        null,
        null);
  }
}
