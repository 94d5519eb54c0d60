package mujaz;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.chat.ChatParts;
import mujaz.chat.Conversation;
import mujaz.chat.DigestLayout;
import mujaz.delivery.Courier;
import mujaz.delivery.Outbox;
import mujaz.delivery.Transport;
import mujaz.digest.DigestEditor;
import mujaz.feed.FeedDiscovery;
import mujaz.feed.FeedReader;
import mujaz.fetch.Fetcher;
import mujaz.ingest.IngestParts;
import mujaz.ingest.PageReader;
import mujaz.ingest.PollRound;
import mujaz.ingest.SourceProbe;
import mujaz.jobs.JobParts;
import mujaz.jobs.Jobs;
import mujaz.search.StorySearch;
import mujaz.source.PollSchedule;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.StoryClusterer;
import mujaz.subscription.Cities;
import mujaz.subscription.Questions;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.telegram.TelegramBot;
import mujaz.text.LanguageDetector;
import mujaz.text.Phrasebook;
import mujaz.web.ChatPage;
import mujaz.web.Health;
import mujaz.web.WebServer;
import mujaz.web.WebTransport;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Composition root: builds every object once, in road order, and closes them in reverse. */
public final class Wiring {
  private final Settings settings;
  private final InstantSource time;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private Wiring(Settings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
  }

  /**
   * Builds and starts the program.
   *
   * @throws RuntimeException when a part cannot start; what had started is closed again
   */
  public static Running start(Settings settings, InstantSource time) {
    Wiring wiring = new Wiring(settings, time);
    try {
      return wiring.build();
    } catch (RuntimeException e) {
      Running.closeAll(wiring.open);
      throw e;
    }
  }

  private Running build() {
    // text, store, source, fetch
    Phrasebook phrases = new Phrasebook();
    LanguageDetector detector = new LanguageDetector();
    Database database = opened(Database.open(settings.database()));
    var jdbi = database.jdbi();
    RandomGenerator random = RandomGenerator.getDefault();
    Sources sources = new Sources(jdbi, time);
    OkHttpClient http = new OkHttpClient();
    opened(() -> closeHttp(http));
    Fetcher fetcher = new Fetcher(http, settings.fetch(), time);

    // feed to ingest
    FeedReader reader = new FeedReader();
    ArticleExtractor extractor = new ArticleExtractor(detector);
    Articles articles = new Articles(jdbi, time);
    StoryClusterer clusterer = new StoryClusterer(jdbi);
    Stories stories = new Stories(jdbi);
    ExtractiveSummarizer summarizer = new ExtractiveSummarizer(detector, time);
    Summaries summaries = new Summaries(jdbi);
    StorySearch search = opened(StorySearch.inMemory());
    PollRound polls =
        new PollRound(
            sources,
            new IngestParts(
                    sources,
                    fetcher,
                    reader,
                    extractor,
                    detector,
                    articles,
                    clusterer,
                    stories,
                    summarizer,
                    summaries,
                    search)
                .conduct(new PollSchedule(settings.polling(), random), time),
            threads("poll", settings.polling().concurrency()),
            settings.polling().concurrency(),
            time);

    // subscription to delivery
    Subscribers subscribers = new Subscribers(jdbi, time);
    Subscriptions subscriptions = new Subscriptions(jdbi, time);
    DigestEditor editor = new DigestEditor(stories, summaries, articles, sources, new Importance());
    Outbox outbox = new Outbox(database, time);
    outbox.recover(settings.delivery().rule());
    WebTransport page = new WebTransport();
    TelegramBot bot =
        settings.telegram().isOn()
            ? opened(new TelegramBot(http, settings.telegram(), time))
            : null;
    List<Transport> transports = new ArrayList<>();
    if (settings.web().chat()) {
      transports.add(page);
    }
    if (bot != null) {
      transports.add(bot.transport());
    }
    Courier courier =
        opened(
            new Courier(
                outbox,
                subscribers,
                jdbi,
                settings.delivery(),
                new Courier.Pacing(threads("send", settings.delivery().inFlight()), time),
                transports));

    // chat, telegram, web, jobs
    DigestLayout layout = new DigestLayout(phrases);
    Conversation conversation =
        new Conversation(
            new ChatParts(
                phrases,
                detector,
                sources,
                stories,
                summarizer,
                search,
                new SourceProbe(fetcher, reader, new FeedDiscovery()),
                new PageReader(fetcher, extractor, time),
                subscribers,
                subscriptions,
                new Questions(jdbi, time),
                new Cities(),
                editor,
                courier,
                time),
            layout);
    Jobs jobs =
        opened(
            new JobParts(
                    database,
                    polls,
                    subscribers,
                    subscriptions,
                    editor,
                    outbox,
                    courier,
                    layout,
                    new Jobs.Keeping(
                        articles,
                        outbox,
                        settings.articlesKept(),
                        bot == null ? () -> {} : bot::tidy),
                    settings.delivery().spread())
                .jobs(random, time));
    if (bot != null) {
      bot.start(conversation, courier, jdbi, phrases);
    }
    @Nullable ChatPage chat =
        settings.web().chat() ? new ChatPage(conversation, courier, page, phrases) : null;
    Health health = HealthParts.of(database, jobs, bot, time);
    WebServer web = opened(WebServer.start(settings.web(), health, chat, page));
    inBackground("index", () -> search.rebuild(jdbi));
    jobs.start();
    return new Running(open, web.address(), sources, polls);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private ExecutorService threads(String name, int count) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    opened((AutoCloseable) threads::shutdownNow);
    return threads;
  }

  private static void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeHttp(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
