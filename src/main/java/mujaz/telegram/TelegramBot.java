package mujaz.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import mujaz.chat.Conversation;
import mujaz.chat.inline.InlineCards;
import mujaz.delivery.Courier;
import mujaz.text.Phrasebook;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The bot on Telegram: its transport, and, once it is started, its ears. Sending and polling have
 * clients of their own, and neither sends a request twice by itself: OkHttp's silent retry of a
 * POST would make two messages of one.
 */
public final class TelegramBot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  /** So many chats are answered at once; only as many slow ones could delay others. */
  private static final int MOST_AT_ONCE = 256;

  /** As many as are in flight at a thousand a second: a new connection costs more than a send. */
  private static final int MOST_IDLE = 256;

  private final TelegramSettings settings;
  private final InstantSource time;
  private final OkHttpClient sending;
  private final OkHttpClient polling;
  private final OkHttpTelegramClient sender;
  private final TelegramTransport transport;
  private final Addressing addressing = new Addressing();
  private final ExecutorService answerers = threads("telegram", MOST_AT_ONCE);
  private final ExecutorService presses = threads("telegram-press", 4);
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Inbox inbox;
  private @Nullable Answering answering;
  private @Nullable UpdatePoller poller;
  private @Nullable Webhook webhook;

  /** A bot with clients of its own. */
  public TelegramBot(TelegramSettings settings, InstantSource time) {
    this(new OkHttpClient(), settings, time);
  }

  public TelegramBot(OkHttpClient shared, TelegramSettings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.sending = own(shared, Duration.ofSeconds(20));
    this.polling = own(shared, Duration.ofSeconds(70));
    this.sender = new OkHttpTelegramClient(sending, settings.token(), url());
    this.transport = new TelegramTransport(sender, settings.paid());
  }

  private static OkHttpClient own(OkHttpClient shared, Duration readTimeout) {
    return shared
        .newBuilder()
        .dispatcher(unbounded())
        .socketFactory(new NoDelaySockets())
        .connectionPool(new ConnectionPool(MOST_IDLE, 5, TimeUnit.MINUTES))
        .retryOnConnectionFailure(false)
        .readTimeout(readTimeout)
        .callTimeout(readTimeout.plusSeconds(10))
        .build();
  }

  /** All goes to one host, and how much of it at once is the courier's to say. */
  private static Dispatcher unbounded() {
    Dispatcher dispatcher = new Dispatcher(new OnCaller());
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private TelegramUrl url() {
    int port = settings.url().getPort();
    String scheme = settings.url().getScheme();
    return TelegramUrl.builder()
        .schema(scheme)
        .host(settings.url().getHost())
        .port(port > 0 ? port : scheme.equals("https") ? 443 : 80)
        .build();
  }

  /** The address that leads to the bot with a start parameter; empty before it knows its name. */
  public Optional<URI> leads(String start) {
    return addressing.leads(start);
  }

  public TelegramTransport transport() {
    return transport;
  }

  /**
   * Begins to answer: first what was left, then what comes. Telegram being down delays that, and
   * telling it the commands.
   */
  public void start(
      Conversation conversation,
      InlineCards cards,
      Courier courier,
      Jdbi jdbi,
      Phrasebook phrases) {
    Inbox kept = new Inbox(jdbi, time);
    ChatAdmins admins = new ChatAdmins(sender, time);
    Answering answers =
        new Answering(
            new Updates(settings.admins(), new Documents(sender, sending, settings), addressing),
            kept,
            new Answering.Speaking(
                conversation.where(admins),
                new ChannelReaders(admins, addressing),
                courier,
                phrases),
            new PressAnswers(sender, presses),
            answerers);
    inbox = kept;
    answering = answers;
    answers.resume();
    UpdateTaker taker = new InlineAnswers(cards, sender, settings, answers, answerers);
    if (settings.hook() == null) {
      poller =
          new UpdatePoller(
              new OkHttpTelegramClient(polling, settings.token(), url()),
              () -> polling.dispatcher().cancelAll(),
              taker,
              UpdatePoller.Patience.USUAL,
              time);
      poller.start();
    } else {
      webhook = new Webhook(sender, settings.hook(), taker, time);
      webhook.start();
    }
    presses.execute(() -> register(phrases));
  }

  /** Where Telegram brings updates to; null where they are polled for, and before the start. */
  public @Nullable Webhook webhook() {
    return webhook;
  }

  /** When Telegram last answered what keeps updates coming; the epoch before the first time. */
  public Instant lastPollAt() {
    if (webhook != null) {
      return webhook.lastAnswerAt();
    }
    return poller == null ? Instant.EPOCH : poller.lastPollAt();
  }

  /** Forgets updates that cannot come again. */
  public void tidy() {
    if (inbox != null) {
      inbox.forgetBefore(time.instant().minus(Duration.ofDays(2)));
    }
  }

  /** As often as it takes. */
  private void register(Phrasebook phrases) {
    try {
      for (int tries = 0; ; tries++) {
        try {
          addressing.is(sender.execute(new GetMe()));
          new CommandMenu(sender, phrases).register(settings.admins());
          return;
        } catch (TelegramApiException e) {
          log.warn("commands not registered: {}", TelegramErrors.word(TelegramErrors.meaning(e)));
        }
        if (closed.await(1L << Math.min(tries, 6), TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExecutorService threads(String name, int most) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most,
            most,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  @Override
  public void close() {
    closed.countDown();
    if (poller != null) {
      poller.close();
    }
    if (webhook != null) {
      webhook.close();
    }
    if (answering != null) {
      answering.close();
    }
    for (OkHttpClient client : List.of(polling, sending)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
    answerers.shutdown();
    presses.shutdown();
  }
}
