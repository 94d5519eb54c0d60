package mujaz.bench.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import mujaz.article.Articles;
import mujaz.bench.broadcast.InventedStories;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.jobs.Tidying;
import mujaz.search.StorySearch;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.store.copy.DatabaseCheck;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.summary.Summaries;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A year in a database: each day its articles are placed, its polls and deliveries are kept, and
 * what has aged out is forgotten, by a clock that jumps. Times are the thread's own.
 */
public final class YearBench {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int POLLS = 24;
  private static final int ALONG_THE_WAY = 6;

  private final Course course;
  private Instant now = START;

  /**
   * What comes.
   *
   * @param days how many
   * @param articles a day
   * @param sources each of which is polled every hour
   * @param readers each of whom gets a message a day
   * @param kept how long articles are kept
   */
  public record Course(int days, int articles, int sources, int readers, Duration kept) {}

  public YearBench(Course course) {
    this.course = course;
  }

  /** In a file of a folder, which is to be empty. */
  public YearFigures run(Path folder, Consumer<YearFigures.Day> progress) {
    Path file = folder.resolve("year");
    try (Database database =
        Database.open(new DatabaseSettings("jdbc:h2:file:" + file.toAbsolutePath(), "bench", ""))) {
      return run(database, Path.of(file + ".mv.db"), progress);
    }
  }

  private YearFigures run(Database database, Path file, Consumer<YearFigures.Day> progress) {
    Jdbi jdbi = database.jdbi();
    Articles articles = new Articles(jdbi, () -> now);
    Stories stories = new Stories(jdbi);
    Sources sources = new Sources(jdbi, () -> now);
    Outbox outbox = new Outbox(database, () -> now);
    DigestEditor editor =
        new DigestEditor(stories, new Summaries(jdbi), articles, sources, new Importance());
    InventedStories news = new InventedStories(database, 1);
    follow(sources);
    List<YearFigures.Day> days = new ArrayList<>();
    try (StorySearch search = StorySearch.inMemory()) {
      Tidying tidying =
          new Tidying(
              new Tidying.Keeping(articles, stories, search, outbox, course.kept(), () -> {}),
              jdbi,
              () -> now);
      for (int day = 1; day <= course.days(); day++) {
        now = START.plus(DAY.multipliedBy(day));
        List<StoryId> told = new ArrayList<>();
        double placing = millis(() -> told.addAll(news.add(course.articles(), now)));
        polls(jdbi);
        deliver(jdbi, outbox, told.subList(0, Math.min(7, told.size())));
        double digest =
            millis(
                () -> editor.compile(Filter.ALL, now.minus(DAY), now.plusSeconds(1), 7, Set.of()));
        double tidied = millis(tidying::run);
        if (day % Math.max(1, course.days() / ALONG_THE_WAY) == 0) {
          days.add(new YearFigures.Day(day, rows(database), size(file), placing, digest, tidied));
          progress.accept(days.get(days.size() - 1));
        }
      }
    }
    return new YearFigures(days);
  }

  private void follow(Sources sources) {
    for (int i = 0; i < course.sources(); i++) {
      URI address = URI.create("https://followed" + i + ".example/feed");
      sources.add("Followed " + i, address, SourceKind.FEED, Language.ENGLISH, null);
    }
  }

  private void polls(Jdbi jdbi) {
    jdbi.useTransaction(
        handle -> {
          PreparedBatch polls =
              handle.prepareBatch(
                  """
                  insert into polls (source_id, polled_at, items, fresh)
                  select id, :at, 20, 1 from sources
                  """);
          for (int i = POLLS; i > 0; i--) {
            polls.bind("at", now.minus(Duration.ofHours(i))).add();
          }
          polls.execute();
        });
  }

  private void deliver(Jdbi jdbi, Outbox outbox, List<StoryId> stories) {
    Message message = Message.of(Language.ENGLISH, "What there was on " + now + ". ".repeat(400));
    jdbi.useTransaction(
        handle -> {
          for (int i = 1; i <= course.readers(); i++) {
            outbox.add(handle, ChatId.telegram(i), "digest:" + now, List.of(message), stories, now);
          }
        });
  }

  private static Map<String, Long> rows(Database database) {
    Map<String, Long> rows = new TreeMap<>();
    DatabaseCheck.of(database).tables().forEach(tally -> rows.put(tally.table(), tally.rows()));
    return rows;
  }

  private static double size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) / 1048576.0 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(Runnable work) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6;
  }
}
