package mujaz.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mujaz.chat.Conversation;
import mujaz.delivery.Courier;
import mujaz.text.Language;
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
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The bot on Telegram: its transport, and, once it is started, its ears. Sending and polling have
 * clients of their own, and neither sends a request twice by itself: OkHttp's silent retry of a
 * POST would make two messages of one.
 */
public final class TelegramBot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);
  private static final List<String> COMMANDS =
      List.of(
          "latest",
          "digest",
          "search",
          "topics",
          "sources",
          "times",
          "settings",
          "language",
          "help",
          "stop");

  private final TelegramSettings settings;
  private final InstantSource time;
  private final OkHttpClient sending;
  private final OkHttpClient polling;
  private final OkHttpTelegramClient sender;
  private final TelegramTransport transport;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "telegram");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable UpdateListener listener;
  private @Nullable HandledUpdates handled;

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
    this.transport = new TelegramTransport(sender);
  }

  private static OkHttpClient own(OkHttpClient shared, Duration readTimeout) {
    return shared
        .newBuilder()
        .dispatcher(new Dispatcher())
        .connectionPool(new ConnectionPool(16, 5, TimeUnit.MINUTES))
        .retryOnConnectionFailure(false)
        .readTimeout(readTimeout)
        .callTimeout(readTimeout.plusSeconds(10))
        .build();
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

  public TelegramTransport transport() {
    return transport;
  }

  /** Begins to listen, and tells Telegram the commands; Telegram being down delays both. */
  public void start(Conversation conversation, Courier courier, Jdbi jdbi, Phrasebook phrases) {
    HandledUpdates noted = new HandledUpdates(jdbi, time);
    UpdateListener ears =
        new UpdateListener(
            new OkHttpTelegramClient(polling, settings.token(), url()),
            new Updates(settings.admins()),
            noted,
            conversation,
            courier,
            new UpdateListener.Listening(threads, time));
    handled = noted;
    listener = ears;
    Thread loop = new Thread(ears::run, "telegram-updates");
    loop.setDaemon(true);
    loop.start();
    threads.execute(() -> register(phrases));
  }

  /** When Telegram last answered a poll for updates; the epoch before the first. */
  public Instant lastPollAt() {
    return listener == null ? Instant.EPOCH : listener.lastPollAt();
  }

  /** Forgets updates that cannot come again. */
  public void tidy() {
    if (handled != null) {
      handled.forgetBefore(time.instant().minus(Duration.ofDays(2)));
    }
  }

  private void register(Phrasebook phrases) {
    for (Language language : Phrasebook.languages()) {
      Locale locale = Locale.forLanguageTag(language.code());
      List<BotCommand> commands = new ArrayList<>();
      for (String name : COMMANDS) {
        commands.add(new BotCommand(name, phrases.say(locale, "command." + name)));
      }
      try {
        var set = SetMyCommands.builder().commands(commands);
        if (!language.equals(Language.ENGLISH)) {
          set.languageCode(language.code());
        }
        sender.execute(set.build());
      } catch (TelegramApiException e) {
        log.warn("commands not registered: {}", TelegramErrors.meaning(e));
      }
    }
  }

  @Override
  public void close() {
    UpdateListener ears = listener;
    if (ears != null) {
      ears.close();
    }
    polling.dispatcher().cancelAll();
    for (OkHttpClient client : List.of(polling, sending)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
    threads.shutdown();
  }
}
