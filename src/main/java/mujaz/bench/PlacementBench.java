package mujaz.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.story.StoryClusterer;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How fast articles find their stories while very many are live: with all of the road's writing, on
 * a database in memory, in one thread, by that thread's own time.
 */
public final class PlacementBench {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  private static final int OUTLETS = 40;
  private static final int BATCH = 1_000;

  private final int live;
  private final int placed;
  private final InventedNews news = new InventedNews(1, 220);
  private Instant now = START;

  /**
   * @param live how many articles are live before
   * @param placed how many are placed then; the first half is warming up
   */
  public PlacementBench(int live, int placed) {
    this.live = live;
    this.placed = placed;
  }

  /**
   * @param restartSeconds to read the live articles back and link them
   * @param placedASecond of {@link StoryClusterer#place}
   * @param slowestMillis that 99 of 100 stay under
   * @param heapMebibytes that the live articles take
   */
  public record Figures(
      int live,
      double restartSeconds,
      double placedASecond,
      double slowestMillis,
      long heapMebibytes) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "placement: %.0f articles/s with %d live (p99 %.1f ms); a restart reads them in %.1f s;"
              + " %d MiB",
          placedASecond,
          live,
          slowestMillis,
          restartSeconds,
          heapMebibytes);
    }
  }

  /** Measures for some minutes, in the calling thread. */
  public Figures run() {
    try (Database database =
        Database.open(new DatabaseSettings("jdbc:h2:mem:placement-bench", "bench", ""))) {
      Sources sources = new Sources(database.jdbi(), () -> now);
      SourceId[] outlets = new SourceId[OUTLETS];
      Arrays.setAll(outlets, i -> outlet(sources, i).id());
      for (int i = 0; i < live; i += BATCH) {
        fill(database, outlets, Math.min(BATCH, live - i));
      }
      Articles articles = new Articles(database.jdbi(), () -> now);
      StoryClusterer clusterer = new StoryClusterer(database.jdbi());
      long before = used();
      long start = ownTime();
      clusterer.place(add(database.jdbi(), articles, outlets, 0));
      double restart = (ownTime() - start) / 1e9;
      long heap = (used() - before) >> 20;
      long[] took = new long[placed];
      for (int i = 0; i < placed; i++) {
        Article article = add(database.jdbi(), articles, outlets, i);
        long began = ownTime();
        clusterer.place(article);
        took[i] = ownTime() - began;
      }
      long[] warm = Arrays.copyOfRange(took, placed / 2, placed);
      double speed = warm.length / (Arrays.stream(warm).sum() / 1e9);
      Arrays.sort(warm);
      return new Figures(live, restart, speed, warm[warm.length * 99 / 100] / 1e6, heap);
    }
  }

  private static Source outlet(Sources sources, int number) {
    return sources.add(
        "Outlet " + number,
        URI.create("https://outlet" + number + ".example/feed"),
        SourceKind.FEED,
        Language.ENGLISH,
        null);
  }

  private Article add(Jdbi jdbi, Articles articles, SourceId[] outlets, int number) {
    now = now.plusSeconds(1);
    NewArticle article = news.article(outlets[number % OUTLETS], now);
    return jdbi.inTransaction(handle -> articles.add(handle, List.of(article)).get(0));
  }

  /** Each article in a story of its own: where they belong, placing will find. */
  private void fill(Database database, SourceId[] outlets, int count) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              PreparedBatch stories =
                  handle.prepareBatch(
                      """
                      insert into stories (language, first_seen, last_seen, sources)
                      values ('en', :at, :at, 1)
                      """);
              PreparedBatch articles =
                  handle.prepareBatch(
                      """
                      insert into articles (source_id, story_id, canonical, headline, text,
                        language, published_at, seen_at, news_at, categories)
                      values (:source, :story, :canonical, :headline, :text,
                        'en', :at, :at, :at, '')
                      """);
              long last =
                  handle
                      .createQuery("select coalesce(max(id), 0) from stories")
                      .mapTo(Long.class)
                      .one();
              for (int i = 0; i < count; i++) {
                now = now.plusSeconds(1);
                NewArticle article = news.article(outlets[i % OUTLETS], now);
                stories.bind("at", now).add();
                articles
                    .bind("story", last + 1 + i)
                    .bind("source", article.source().value())
                    .bind("canonical", article.canonical().toString())
                    .bind("headline", article.headline())
                    .bind("text", article.text())
                    .bind("at", now)
                    .add();
              }
              stories.execute();
              articles.execute();
            });
  }

  /** The thread's own time on the processor: what else runs on the machine does not count. */
  private static long ownTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
