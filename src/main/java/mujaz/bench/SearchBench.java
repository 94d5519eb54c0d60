package mujaz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.NewArticle;
import mujaz.search.SearchQuery;
import mujaz.search.StorySearch;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * How fast stories are found among very many: invented articles of a hundred days, each a story,
 * half of them in Arabic letters with clitics, in an index on the disk. The words that are looked
 * for stand in articles, as often as words do there.
 */
public final class SearchBench {
  private static final Instant START = Instant.parse("2026-08-15T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(100);
  private static final int TEXT_WORDS = 220;

  /** Articles of one block know the same events; the first of each are what is looked for. */
  private static final int BLOCK = 10_000;

  private static final int SAMPLES = 20;
  private static final int WARM_UP = 1_000;
  private static final int QUERIES = 6_000;
  private static final int PAGE = 6;

  private final int articles;
  private final @Nullable Path kept;
  private final Random random = new Random(2);
  private final List<String[]> samples = new ArrayList<>();

  /**
   * @param articles how many are searched
   * @param kept where the index stays, and is used again; null for a folder of the moment
   */
  public SearchBench(int articles, @Nullable Path kept) {
    this.articles = articles;
    this.kept = kept;
  }

  /**
   * @param foundShare of the searches that found something
   * @param waited the 99th percentile by the clock, with what else the machine does; the others are
   *     the thread's own time
   * @param slowest the 99th percentile in milliseconds, by kind of query
   */
  public record Figures(
      int articles,
      double buildSeconds,
      long indexMebibytes,
      double foundShare,
      double median,
      double slowestOfAll,
      double waited,
      Map<String, Double> slowest) {
    @Override
    public String toString() {
      String kinds =
          slowest.entrySet().stream()
              .map(kind -> String.format(Locale.ROOT, "%s %.2f", kind.getKey(), kind.getValue()))
              .collect(Collectors.joining(", "));
      return String.format(
          Locale.ROOT,
          "search: p50 %.2f ms, p99 %.2f ms over %d articles (p99 by the clock %.2f; %.0f %% found;"
              + " p99 by kind: %s); built in %.0f s, %d MiB",
          median,
          slowestOfAll,
          articles,
          waited,
          100 * foundShare,
          kinds,
          buildSeconds,
          indexMebibytes);
    }
  }

  /** Measures for some minutes, in the calling thread. */
  public Figures run(Consumer<String> progress) throws IOException {
    Path folder = kept == null ? Files.createTempDirectory("mujaz-search") : kept;
    boolean there = kept != null && Files.exists(kept);
    try (StorySearch search = StorySearch.in(folder)) {
      long start = System.nanoTime();
      for (int first = 0; first < articles; first += BLOCK) {
        int count = there ? SAMPLES : Math.min(BLOCK, articles - first);
        InventedNews news = new InventedNews(first, TEXT_WORDS);
        for (int i = 0; i < count; i++) {
          Article article = article(news, first + i + 1);
          if (i < SAMPLES) {
            samples.add(article.text().split("[. ]+"));
          }
          if (!there) {
            put(search, article);
          }
        }
        if (!there && first % (5 * BLOCK) == 0) {
          progress.accept(first + count + " articles indexed");
        }
      }
      double built = (System.nanoTime() - start) / 1e9;
      search.find(SearchQuery.of("warm"), 0, 1);
      return measured(search, built, size(folder));
    } finally {
      if (kept == null) {
        delete(folder);
      }
    }
  }

  private static void put(StorySearch search, Article article) {
    Instant at = article.publishedAt();
    search.index(
        new Story(
            new StoryId(article.id().value()),
            article.language(),
            null,
            List.of(article.id()),
            at,
            at,
            1),
        new Summary(article.language(), article.headline(), List.of(), Method.EXTRACTIVE, at),
        List.of(article));
  }

  private Article article(InventedNews news, int number) {
    Instant at = START.plus(SPAN.multipliedBy(number).dividedBy(articles));
    NewArticle made = news.article(new SourceId(1), at);
    boolean arabic = number % 2 == 0;
    Random joined = new Random(number);
    return new Article(
        new ArticleId(number),
        made.source(),
        made.canonical(),
        arabic ? inArabicLetters(made.headline(), joined) : made.headline(),
        arabic ? inArabicLetters(made.text(), joined) : made.text(),
        made.language(),
        at,
        null,
        null);
  }

  private Figures measured(StorySearch search, double built, long mebibytes) {
    for (int i = 0; i < WARM_UP; i++) {
      search.find(SearchQuery.of(SearchKind.of(i).of(samples, random)), 0, PAGE);
    }
    Map<String, double[]> took = new TreeMap<>();
    double[] all = new double[QUERIES];
    double[] waited = new double[QUERIES];
    int found = 0;
    int kinds = SearchKind.values().length;
    for (int i = 0; i < QUERIES; i++) {
      SearchQuery query = SearchQuery.of(SearchKind.of(i).of(samples, random));
      long start = ownTime();
      long began = System.nanoTime();
      found += search.find(query, 0, PAGE).stories().isEmpty() ? 0 : 1;
      waited[i] = (System.nanoTime() - began) / 1e6;
      all[i] = (ownTime() - start) / 1e6;
      took.computeIfAbsent(SearchKind.of(i).word, kind -> new double[QUERIES / kinds])[i / kinds] =
          all[i];
    }
    Map<String, Double> slowest = new TreeMap<>();
    took.forEach((kind, times) -> slowest.put(kind, share(times, 0.99)));
    return new Figures(
        articles,
        built,
        mebibytes,
        (double) found / QUERIES,
        share(all, 0.5),
        share(all, 0.99),
        share(waited, 0.99),
        slowest);
  }

  private static double share(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (sorted.length * share)];
  }

  /** Each Latin letter for an Arabic one, and something joined to every third word. */
  private static String inArabicLetters(String text, Random random) {
    StringBuilder arabic = new StringBuilder(text.length());
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i) - 'a';
      if (letter < 0) {
        arabic.append(text.charAt(i));
        begins = true;
        continue;
      }
      if (begins && random.nextInt(3) == 0) {
        arabic.append(List.of("ال", "و", "ب", "وال", "لل", "ل").get(random.nextInt(6)));
      }
      begins = false;
      arabic.append("اشزدىفقحيجكلمنوبخرستعغصطثض".charAt(letter));
    }
    return arabic.toString();
  }

  /** The thread's own time on the processor: what else runs on the machine does not count. */
  private static long ownTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
