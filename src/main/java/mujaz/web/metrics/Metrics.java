package mujaz.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import mujaz.admin.Figures;
import mujaz.delivery.Carried;
import mujaz.delivery.Courier;
import mujaz.ingest.PollRound;
import mujaz.ingest.Polled;
import mujaz.store.PoolFigures;

/**
 * What {@code /metrics} says: what happens is counted as it happens, what stands is asked for at a
 * scrape. Thread-safe.
 */
public final class Metrics implements AutoCloseable {
  private static final Duration[] SENDS =
      durations(50, 100, 250, 500, 1_000, 2_500, 10_000, 60_000);
  private static final Duration[] POLLS = durations(100, 500, 1_000, 5_000, 15_000, 60_000);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Counter items;
  private final Counter articles;
  private final Counter floods;

  /**
   * @param figures may be asked at every scrape
   * @param pool the same
   */
  public Metrics(Supplier<Figures> figures, Supplier<PoolFigures> pool) {
    items = counter("mujaz.items", "Items that polled feeds showed");
    articles = counter("mujaz.articles", "Articles that were new");
    floods = counter("mujaz.floods", "Answers 429 of Telegram");
    new Gauges(registry, figures, pool).add();
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Counts what these do from now on. */
  public void watch(PollRound polls, Courier courier) {
    polls.watchedBy(this::polled);
    courier.watchedBy(this::carried);
  }

  void polled(Polled polled) {
    Timer.builder("mujaz.polls")
        .description("Polls by what came of them; problem names what was wrong")
        .tag("problem", polled.problem().isEmpty() ? "none" : polled.problem())
        .serviceLevelObjectives(POLLS)
        .register(registry)
        .record(polled.took());
    items.increment(polled.items());
    articles.increment(polled.fresh());
  }

  void carried(Carried carried) {
    Timer.builder("mujaz.sends")
        .description("Messages brought to a transport, by lane and by what became of them")
        .tag("lane", carried.lane().name().toLowerCase(Locale.ROOT))
        .tag("result", carried.word())
        .serviceLevelObjectives(SENDS)
        .register(registry)
        .record(carried.took());
    if (carried.word().equals("flood")) {
      floods.increment();
    }
  }

  /** In Prometheus' text format, version 0.0.4. */
  public String text() {
    return registry.scrape();
  }

  private Counter counter(String name, String says) {
    return Counter.builder(name).description(says).register(registry);
  }

  private static Duration[] durations(long... millis) {
    Duration[] all = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      all[i] = Duration.ofMillis(millis[i]);
    }
    return all;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
