package mujaz.bench.broadcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.bench.FakeBotApi;
import mujaz.store.Database;

/**
 * Inline queries to the whole program, one after the other: from the moment that Telegram hands one
 * out to the arrival of its answer, on loopback. Each asks for other words, so none is answered out
 * of a cache.
 */
public final class InlineBench {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LOT = 1_000;
  private static final int WARM_UP = 300;
  private static final int QUERIES = 1_000;
  private static final double BAR = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path data;
  private final int articles;
  private final InstantSource time;
  private final Random random = new Random(4);
  private int asked;

  /**
   * @param data an empty directory
   */
  public InlineBench(Path data, int articles, InstantSource time) {
    this.data = data;
    this.articles = articles;
    this.time = time;
  }

  /**
   * What the answers took.
   *
   * @param found share of the queries that were answered with a card at least
   */
  public record Figures(int stories, double median, double slowest, double found) {
    /** Whether the bar is missed. */
    public boolean isMissed() {
      return slowest > BAR;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "inline: %d stories; p50 %.1f ms, p99 %.1f ms (at most %.0f); %.0f %% found",
          stories,
          median,
          slowest,
          BAR,
          found * 100);
    }
  }

  /** Measures for a minute or two. */
  public Figures run(Consumer<Object> said) throws IOException {
    // The JDK's server would hold the end of each answer back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try (FakeBotApi telegram = FakeBotApi.start()) {
      Settings settings = Settings.read(null, environment(telegram));
      List<String> headlines = fill(settings, said);
      try (Running running = Wiring.start(settings, time)) {
        said.accept("the program runs at " + running.address());
        awaitIndex(telegram, headlines);
        return measured(telegram, headlines);
      }
    }
  }

  private Figures measured(FakeBotApi telegram, List<String> headlines) throws IOException {
    List<Double> took = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < WARM_UP + QUERIES; i++) {
      long start = System.nanoTime();
      JsonNode answer = ask(telegram, words(headlines));
      if (i >= WARM_UP) {
        took.add((System.nanoTime() - start) / 1e6);
        found += answer.path("results").isEmpty() ? 0 : 1;
      }
    }
    took.sort(null);
    return new Figures(
        headlines.size(),
        took.get(QUERIES / 2),
        took.get(QUERIES * 99 / 100),
        (double) found / QUERIES);
  }

  /** Two words of a headline, in another order each time. */
  private String words(List<String> headlines) {
    String[] words = headlines.get(random.nextInt(headlines.size())).split("\\s+");
    return words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
  }

  private void awaitIndex(FakeBotApi telegram, List<String> headlines) throws IOException {
    String last = headlines.get(headlines.size() - 1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    // An empty page is kept for a while too: it is asked for in other words each time.
    while (ask(telegram, "\"" + last + "\" -x" + asked).path("results").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IOException("the index does not find \"" + last + "\"");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private JsonNode ask(FakeBotApi telegram, String words) throws IOException {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode query = update.putObject("inline_query").put("id", "q" + asked).put("offset", "");
    query.put("query", words);
    query
        .putObject("from")
        .put("id", 1_000 + asked)
        .put("is_bot", false)
        .put("first_name", "Reader")
        .put("language_code", "en");
    telegram.hand(update);
    asked++;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (telegram.told("answerinlinequery").size() < asked) {
      if (System.nanoTime() > end) {
        throw new IOException("no answer to inline query " + asked);
      }
      LockSupport.parkNanos(100_000);
    }
    return telegram.told("answerinlinequery").get(asked - 1);
  }

  private List<String> fill(Settings settings, Consumer<Object> said) {
    try (Database database = Database.open(settings.database())) {
      InventedStories stories = new InventedStories(database, 5);
      for (int added = 0; added < articles; added += LOT) {
        stories.add(Math.min(LOT, articles - added), time.instant());
      }
      said.accept(articles + " articles are kept");
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .createQuery("select headline from stories where headline <> '' order by id")
                      .mapTo(String.class)
                      .list());
    }
  }

  private Map<String, String> environment(FakeBotApi telegram) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MUJAZ_DATA", data.toString());
    environment.put("MUJAZ_TELEGRAM_TOKEN", BroadcastBench.TOKEN);
    environment.put("MUJAZ_TELEGRAM_URL", telegram.address().toString());
    environment.put("MUJAZ_SOURCES_FILE", "");
    environment.put("MUJAZ_WEB_PORT", "0");
    return environment;
  }
}
