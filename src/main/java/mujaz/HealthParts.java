package mujaz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mujaz.delivery.Courier;
import mujaz.fetch.host.Network;
import mujaz.jobs.Jobs;
import mujaz.store.Database;
import mujaz.telegram.TelegramBot;
import mujaz.text.Problem;
import mujaz.web.Health;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /healthz} asks: the database, the polling, the network, and Telegram where it is on.
 */
final class HealthParts {
  private static final Duration NO_TICK = Duration.ofMinutes(2);

  /** A long poll answers within its 50 s. */
  private static final Duration NO_UPDATES = Duration.ofMinutes(3);

  private HealthParts() {}

  static Health of(
      Database database,
      Jobs jobs,
      Network network,
      Courier courier,
      @Nullable TelegramBot bot,
      InstantSource time) {
    Instant started = time.instant();
    Health health =
        new Health()
            .with("database", () -> database(database))
            .with(
                "polling",
                () -> since(later(jobs.lastPollTick(), started), time, NO_TICK, "no round"))
            .with(
                "network",
                () ->
                    network.isGone()
                        ? since(network.goneSince(), time, Duration.ZERO, "no host has answered")
                        : Health.OK);
    health.with("sending", () -> sending(courier));
    return bot == null
        ? health
        : health.with(
            "telegram",
            () -> {
              Instant answered = bot.lastPollAt();
              return answered.equals(Instant.EPOCH)
                  ? "has not answered yet"
                  : since(answered, time, NO_UPDATES, "no answer");
            });
  }

  private static String database(Database database) {
    if (!database.hasRoom()) {
      return "its disk is full";
    }
    return database.answers() ? Health.OK : "does not answer";
  }

  private static String sending(Courier courier) {
    Problem trouble = courier.trouble();
    return trouble == null ? Health.OK : "stopped: " + trouble.key();
  }

  private static String since(Instant last, InstantSource time, Duration most, String what) {
    Duration age = Duration.between(last, time.instant());
    return age.compareTo(most) <= 0 ? Health.OK : what + " for " + age.toSeconds() + " s";
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
