package mujaz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mujaz.article.ArticleExtractor;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * How fast pages become articles, warm, in one thread: over a folder of saved pages ({@code .html},
 * {@code .html.gz}), or over invented ones as heavy as those of news sites.
 */
public final class PageBench {
  private static final URI ADDRESS = URI.create("https://news.example/2026/11/23/story");
  private static final int INVENTED = 100;
  private static final int ROUNDS = 6;

  private final @Nullable Path folder;
  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  public PageBench(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * @param pages that were read, again and again
   * @param kilobytes of one, on average
   * @param pagesASecond in the best round
   * @param cpuMillis that a page took of the thread's own time in that round
   */
  public record Figures(int pages, double kilobytes, double pagesASecond, double cpuMillis) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "pages: %d of %.0f KB: %.0f pages/s; %.2f ms of CPU a page (%.0f a second)",
          pages,
          kilobytes,
          pagesASecond,
          cpuMillis,
          1e3 / cpuMillis);
    }
  }

  /** Measures for some seconds, in the calling thread. */
  public Figures run() throws IOException {
    List<byte[]> pages = folder == null ? invented() : saved(folder);
    if (pages.isEmpty()) {
      throw new IOException("no .html or .html.gz in " + folder);
    }
    long wall = Long.MAX_VALUE;
    long cpu = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      pages.forEach(page -> extractor.extract(page, ADDRESS, Map.of()));
      cpu = Math.min(cpu, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart);
      wall = Math.min(wall, System.nanoTime() - start);
    }
    double bytes = pages.stream().mapToLong(page -> page.length).sum();
    int count = pages.size();
    return new Figures(count, bytes / count / 1e3, count * 1e9 / wall, cpu / 1e6 / count);
  }

  private static List<byte[]> saved(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".html.gz")) {
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            pages.add(in.readAllBytes());
          }
        } else if (file.toString().endsWith(".html")) {
          pages.add(Files.readAllBytes(file));
        }
      }
    }
    return pages;
  }

  /** Pages of some 190 KB, most of it scripts, styles and menus, as news pages are. */
  private static List<byte[]> invented() {
    InventedNews news = new InventedNews(7, 600);
    String script = "<script>" + "window.q=window.q||[];q.push(function(){});".repeat(400);
    String menu = "<li class=\"menu-item\"><a href=\"/section\"><span>Section</span></a></li>";
    String card =
        "<div class=\"card related\"><a href=\"/x\"><img src=\"/x.jpg\"><h3>Another</h3></a></div>";
    List<byte[]> pages = new ArrayList<>();
    for (int i = 0; i < INVENTED; i++) {
      NewArticle article = news.article(new SourceId(1), Instant.EPOCH);
      String text = article.text().replace(". ", ".</p>\n<p>");
      String page =
          "<!doctype html><html lang=en><head><title>"
              + article.headline()
              + "</title>"
              + (script + "</script>").repeat(8)
              + "</head><body><nav><ul>"
              + menu.repeat(120)
              + "</ul></nav><main><article><h1>"
              + article.headline()
              + "</h1><div class=\"article-body\"><p>"
              + text
              + "</p></div></article><aside>"
              + card.repeat(60)
              + "</aside></main><footer>"
              + menu.repeat(60)
              + "</footer></body></html>";
      pages.add(page.getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }
}
