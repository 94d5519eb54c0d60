package mujaz;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mujaz.article.Provenance;
import mujaz.chat.ChatParts;
import mujaz.chat.Conversation;
import mujaz.chat.desk.DeskParts;
import mujaz.chat.inline.InlineCards;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.repair.ByHand;
import mujaz.chat.why.Why;
import mujaz.delivery.Courier;
import mujaz.delivery.History;
import mujaz.delivery.Transport;
import mujaz.delivery.Unsent;
import mujaz.digest.DigestEditor;
import mujaz.digest.language.ReadersLanguage;
import mujaz.feed.FeedDiscovery;
import mujaz.ingest.IngestParts;
import mujaz.ingest.PageReader;
import mujaz.ingest.PollRound;
import mujaz.ingest.SourceProbe;
import mujaz.ingest.StoryDesk;
import mujaz.ingest.hub.HubDesk;
import mujaz.jobs.JobParts;
import mujaz.jobs.Jobs;
import mujaz.jobs.Tidying;
import mujaz.source.PollSchedule;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.subscription.Bots;
import mujaz.subscription.Cities;
import mujaz.subscription.Follows;
import mujaz.subscription.Questions;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;
import mujaz.subscription.own.OwnSources;
import mujaz.telegram.TelegramBot;
import mujaz.telegram.Webhook;
import mujaz.text.Phrasebook;
import mujaz.web.ChatPage;
import mujaz.web.Health;
import mujaz.web.HubCalls;
import mujaz.web.Pages;
import mujaz.web.WebServer;
import mujaz.web.WebTransport;
import mujaz.web.metrics.Metrics;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composition root: builds every object once, in road order, and closes them in reverse. */
public final class Wiring {
  private static final Logger log = LoggerFactory.getLogger(Wiring.class);

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
    // text to ingest
    Phrasebook phrases = new Phrasebook();
    Database database = opened(Database.open(settings.database()));
    var jdbi = database.jdbi();
    RandomGenerator random = RandomGenerator.getDefault();
    OkHttpClient http = new OkHttpClient();
    opened(() -> closeHttp(http));
    ModelWiring model = new ModelWiring(settings.model(), database, http, time);
    IngestParts news =
        IngestWiring.parts(
            settings, database, http, model, threads("model", ModelWiring.AT_ONCE), time);
    opened(news.search());
    StoryDesk desk = news.desk();
    @Nullable URI home = settings.web().home();
    HubDesk hubs = new HubDesk(jdbi, news.sources(), news.fetcher(), home, time);
    int concurrency = settings.polling().concurrency();
    PollRound polls =
        opened(
            new PollRound(
                news.records().polls(jdbi),
                news.conduct(desk, hubs, new PollSchedule(settings.polling(), random), time),
                news.fetcher().hosts(),
                threads("poll", concurrency),
                new PollRound.Limits(concurrency, settings.fetch().perHost())));

    // subscription to delivery
    Subscribers subscribers = new Subscribers(jdbi, time);
    Subscriptions subscriptions = new Subscriptions(jdbi, time);
    DigestEditor editor =
        new DigestEditor(
            news.stories(), news.summaries(), news.articles(), news.sources(), new Importance());
    ReadersLanguage language =
        model.language(
            news.detector(), threads("translate", ModelWiring.AT_ONCE, Duration.ofMillis(200)));
    WebTransport page = new WebTransport(news.fetcher());
    if (settings.telegram().isOn()) {
      new Bots(jdbi, time)
          .serves(settings.telegram().bot())
          .ifPresent(chats -> log.info("another bot serves: chats={} have yet to come", chats));
    }
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
    DeliveryWiring delivery =
        new DeliveryWiring(settings, database, subscribers, phrases, transports, time);
    Courier courier = opened(delivery.courier(threads("send", settings.delivery().inFlight())));

    // chat, telegram, web, jobs
    DigestLayout layout = new DigestLayout(phrases);
    WebWiring pageWiring = new WebWiring(settings, time);
    History history = new History(database);
    ChatParts chats =
        new ChatParts(
            phrases,
            news.detector(),
            news.sources(),
            news.stories(),
            model.briefs(news),
            news.search(),
            new SourceProbe(news.fetcher(), news.reader(), new FeedDiscovery()),
            new PageReader(news.fetcher(), news.extractor(), time),
            subscribers,
            subscriptions,
            new OwnSources(jdbi, settings.own(), time),
            new Questions(jdbi, time),
            new Cities(),
            editor,
            language,
            courier,
            AdminWiring.parts(settings, database, pageWiring::link, bot, time),
            time);
    DeskParts channels = ChatWiring.desk(chats, database, delivery.fates(), layout);
    ByHand byHand =
        ChatWiring.byHand(
            desk, news.stories(), news.articles(), new Unsent(database, time), phrases);
    Conversation conversation =
        ChatWiring.conversation(
            chats,
            layout,
            new Why.Records(history, new Provenance(jdbi), news.articles(), channels),
            new Follows(jdbi, time),
            IngestWiring.desk(settings, jdbi, news.sources()),
            channels,
            byHand,
            delivery.casting(),
            settings.delivery().messagesPerSecond());
    Jobs jobs =
        opened(
            new JobParts(
                    database,
                    polls,
                    desk,
                    editor,
                    language,
                    delivery.outbox(),
                    delivery.fates(),
                    courier,
                    layout,
                    new JobParts.Channels(
                        subscribers,
                        channels,
                        AdminWiring.corrections(
                            database, delivery, chats, settings.telegram().admins())),
                    AdminWiring.notices(settings, database, delivery, chats),
                    new Tidying.Keeping(
                        news.articles(),
                        news.stories(),
                        news.search(),
                        delivery.outbox(),
                        settings.articlesKept(),
                        bot == null ? () -> {} : bot::tidy),
                    settings.delivery().spread())
                .jobs(time));
    if (bot != null) {
      bot.start(conversation, new InlineCards(chats, layout.stories()), courier, jdbi, phrases);
    }
    Health health =
        HealthParts.of(database, jobs, news.fetcher().hosts().network(), courier, bot, time);
    Metrics metrics = opened(new Metrics(chats.admin().statistics()::figures, database::pool));
    metrics.watch(polls, courier);
    List<Pages> pages = new ArrayList<>();
    if (settings.web().chat()) {
      pages.add(new ChatPage(conversation, courier, page, phrases));
    }
    if (home != null) {
      pages.add(new HubCalls(hubs));
    }
    @Nullable Webhook webhook = bot == null ? null : bot.webhook();
    WebServer web =
        opened(
            pageWiring.start(
                chats, history, new WebWiring.Rest(byHand, health, metrics, pages, page, webhook)));
    inBackground("index", () -> news.search().catchUp(jdbi));
    courier.start();
    jobs.start();
    health.started();
    if (AdminWiring.isHeld(settings.database())) {
      opened(AdminWiring.port(settings.data(), database, news.sources(), time));
    }
    return new Running(open, web.address(), news.sources(), polls, desk);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private ExecutorService threads(String name, int count) {
    return threads(name, count, Duration.ofSeconds(2));
  }

  /**
   * @param patience how long the end waits for what is under way
   */
  private ExecutorService threads(String name, int count, Duration patience) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    opened(() -> end(threads, patience));
    return threads;
  }

  /** Without an interrupt: it would close the database's file under the one who is writing. */
  private static void end(ExecutorService threads, Duration patience) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      log.warn("work is still under way, and is left to itself");
    }
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
