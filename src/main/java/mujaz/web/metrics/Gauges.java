package mujaz.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import mujaz.admin.Figures;
import mujaz.delivery.State;
import mujaz.store.PoolFigures;
import mujaz.subscription.Subscriber;
import mujaz.summary.model.Outcome;

/** How things stand at the moment of a scrape. */
final class Gauges {
  private static final List<String> HEALTH =
      List.of("well", "ailing", "failing", "blocked", "paused");

  private final MeterRegistry registry;
  private final Supplier<Figures> figures;
  private final Supplier<PoolFigures> pool;

  Gauges(MeterRegistry registry, Supplier<Figures> figures, Supplier<PoolFigures> pool) {
    this.registry = registry;
    this.figures = figures;
    this.pool = pool;
  }

  void add() {
    for (State state : State.values()) {
      String word = state.name().toLowerCase(Locale.ROOT);
      of("mujaz.outbox", "Deliveries that are kept", "state", word, f -> at(f.outbox(), word));
    }
    for (Subscriber.Standing standing : Subscriber.Standing.values()) {
      of(
          "mujaz.readers",
          "Chats that have talked to us",
          "standing",
          standing.name().toLowerCase(Locale.ROOT),
          f -> at(f.readers(), standing.name()));
    }
    HEALTH.forEach(
        health -> of("mujaz.sources", "Sources", "health", health, f -> at(f.sources(), health)));
    for (Outcome outcome : Outcome.values()) {
      of(
          "mujaz.model.answers.month",
          "What came of asking the language model, this month",
          "outcome",
          outcome.word(),
          f -> f.model().of(outcome.word()));
    }
    one("mujaz.model.tokens.month", "Tokens spent this month", f -> f.model().tokens());
    one(
        "mujaz.outbox.oldest.seconds",
        "Since the longest due one was due",
        f -> s(f.oldestWaiting()));
    of("mujaz.lag.seconds", "From due to sent, of a day", "share", "0.5", f -> s(f.lag()));
    of("mujaz.lag.seconds", "From due to sent, of a day", "share", "0.95", f -> s(f.worstLag()));
    one("mujaz.articles.today", "Articles of this day (UTC)", f -> f.today().articles());
    one("mujaz.stories.today", "Stories with news of this day (UTC)", f -> f.today().stories());
    one("mujaz.sent.today", "Messages sent this day (UTC)", f -> f.today().sent());
    pooled("active", PoolFigures::active);
    pooled("idle", PoolFigures::idle);
    pooled("waiting", PoolFigures::waiting);
  }

  private void one(String name, String says, ToDoubleFunction<Figures> value) {
    Gauge.builder(name, figures, asked -> value.applyAsDouble(asked.get()))
        .description(says)
        .strongReference(true)
        .register(registry);
  }

  private void of(
      String name, String says, String label, String word, ToDoubleFunction<Figures> value) {
    Gauge.builder(name, figures, asked -> value.applyAsDouble(asked.get()))
        .description(says)
        .tag(label, word)
        .strongReference(true)
        .register(registry);
  }

  private void pooled(String use, ToDoubleFunction<PoolFigures> value) {
    Gauge.builder("mujaz.database.connections", pool, asked -> value.applyAsDouble(asked.get()))
        .description("Connections to the database, and threads that wait for one")
        .tag("use", use)
        .strongReference(true)
        .register(registry);
  }

  private static double at(Map<String, Long> counts, String word) {
    return counts.getOrDefault(word, 0L);
  }

  private static double s(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
