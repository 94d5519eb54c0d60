package mujaz.e2e;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.bench.FakeBotApi;
import mujaz.sample.SampleFeed;
import mujaz.sample.SampleWire;
import mujaz.source.SourceKind;
import mujaz.testkit.MovableTime;
import org.awaitility.Awaitility;

/** The whole program against a fake Bot API and the sample wire, all over real HTTP. */
final class Program implements AutoCloseable {
  static final String TOKEN = "123456:AAHtokenOfTheTestBot_0123456789";
  static final long ADMIN = 7;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final MovableTime time = new MovableTime();
  final FakeBotApi telegram = FakeBotApi.start();
  final SampleWire wire = SampleWire.start(time);
  private final Map<String, String> environment = new HashMap<>();
  Running running;

  Program() {
    this(Map.of());
  }

  Program(Map<String, String> more) {
    environment.put("MUJAZ_DATABASE_URL", "jdbc:h2:mem:e2e" + NUMBER.incrementAndGet());
    environment.put("MUJAZ_TELEGRAM_TOKEN", TOKEN);
    environment.put("MUJAZ_TELEGRAM_URL", telegram.address().toString());
    environment.put("MUJAZ_ADMINS", "" + ADMIN);
    environment.put("MUJAZ_SOURCES_FILE", "");
    environment.put("MUJAZ_WEB_PORT", "0");
    environment.put("MUJAZ_FETCH_ALLOWED_HOSTS", wire.allowedHost());
    environment.put("MUJAZ_DELIVERY_SPREAD", "0s");
    environment.putAll(more);
    running = Wiring.start(Settings.read(null, environment), time);
  }

  /** Ends it and starts it again, on the same database where that is a file. */
  void restart() {
    running.close();
    running = Wiring.start(Settings.read(null, environment), time);
  }

  URI front(int outlet) {
    return wire.outlets().get(outlet).address().resolve(".");
  }

  void follow(int outlet) {
    SampleFeed feed = wire.outlets().get(outlet);
    running.sources().add(feed.name(), feed.address(), SourceKind.FEED, feed.language(), null);
  }

  /** Whether so many sources have been polled, and their articles become stories. */
  boolean polled(int sources) {
    long polled =
        running.sources().all().stream()
            .filter(source -> source.polling().lastSuccessAt() != null)
            .count();
    running.desk().run();
    return polled >= sources;
  }

  /** The answer to somebody, counted from 1, when it has come. */
  FakeBotApi.Sent answer(long person, int number) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> telegram.messagesTo(person).size() >= number);
    return telegram.messagesTo(person).get(number - 1);
  }

  @Override
  public void close() {
    running.close();
    wire.close();
    telegram.close();
  }
}
