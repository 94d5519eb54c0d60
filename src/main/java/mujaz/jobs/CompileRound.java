package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.Digest;
import mujaz.digest.DigestEditor;
import mujaz.digest.Edition;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscription;
import mujaz.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the editions that are due into the outbox. The move of a subscription to its next due
 * moment and its messages are one transaction, so a crash leaves either both or neither; readers
 * with the same filter and window share one choice of stories.
 */
final class CompileRound {
  private static final Logger log = LoggerFactory.getLogger(CompileRound.class);

  private static final Duration REMEMBERED = Duration.ofDays(3);
  private static final Duration CATCH_UP = Duration.ofDays(2);

  private record Choice(Filter filter, Instant since, Instant until, Set<StoryId> told) {}

  private final Database database;
  private final Subscribers subscribers;
  private final Subscriptions subscriptions;
  private final DigestEditor editor;
  private final Setting setting;
  private final InstantSource time;

  /**
   * How a digest is set, and where it is put.
   *
   * @param spread digests due at one moment go out spread over this long
   */
  record Setting(
      DigestLayout layout,
      Outbox outbox,
      Fates fates,
      Courier courier,
      Duration spread,
      RandomGenerator random) {}

  CompileRound(
      Database database,
      Subscribers subscribers,
      Subscriptions subscriptions,
      DigestEditor editor,
      Setting setting,
      InstantSource time) {
    this.database = database;
    this.subscribers = subscribers;
    this.subscriptions = subscriptions;
    this.editor = editor;
    this.setting = setting;
    this.time = time;
  }

  /**
   * Compiles what is due now.
   *
   * @return how many editions went into the outbox
   */
  int run(int limit) {
    Instant now = time.instant();
    Map<Choice, Digest> shared = new HashMap<>();
    int compiled = 0;
    List<Subscription> due = subscriptions.due(now, limit);
    for (Subscription subscription : due) {
      try {
        compiled += compile(subscription, now, shared, due.size()) ? 1 : 0;
      } catch (RuntimeException e) {
        log.error("edition failed subscription={}", subscription.id().value(), e);
      }
    }
    if (compiled > 0) {
      log.info("compiled editions={} choices={}", compiled, shared.size());
    }
    return compiled;
  }

  private boolean compile(
      Subscription subscription, Instant now, Map<Choice, Digest> shared, int together) {
    Optional<Subscriber> reader = subscribers.find(subscription.chat());
    if (reader.isEmpty() || reader.get().standing() != Subscriber.Standing.ACTIVE) {
      database.jdbi().useTransaction(h -> subscriptions.moveOn(h, subscription, now));
      return false;
    }
    Digest digest =
        shared.computeIfAbsent(
            choice(subscription, now),
            key ->
                editor.compile(
                    key.filter(),
                    key.since(),
                    key.until(),
                    DigestEditor.STANDARD_LENGTH,
                    key.told()));
    List<Message> parts =
        setting
            .layout()
            .lay(
                digest,
                reader.get(),
                message -> setting.courier().fits(subscription.chat(), message));
    List<StoryId> stories = digest.entries().stream().map(entry -> entry.story().id()).toList();
    Instant after = now.plus(jitter(together));
    return database
        .jdbi()
        .inTransaction(
            handle ->
                subscriptions.moveOn(handle, subscription, now)
                    && setting
                        .outbox()
                        .add(
                            handle,
                            subscription.chat(),
                            edition(subscription).cause(),
                            parts,
                            stories,
                            after));
  }

  /** Minutes are fine enough for news, and let readers of one slot share one choice. */
  private Choice choice(Subscription subscription, Instant now) {
    Instant oldest = now.minus(CATCH_UP);
    Instant since = subscription.previousDueAt();
    return new Choice(
        subscription.filter(),
        (since.isBefore(oldest) ? oldest : since).truncatedTo(ChronoUnit.MINUTES),
        now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES),
        setting.fates().told(subscription.chat(), now.minus(REMEMBERED)).keySet());
  }

  /** A few go at once; many are spread, so that a full hour is no wall. */
  private Duration jitter(int together) {
    long spread = setting.spread().toMillis();
    return together <= 20 || spread == 0
        ? Duration.ZERO
        : Duration.ofMillis(setting.random().nextLong(spread));
  }

  private static Edition edition(Subscription subscription) {
    ZonedDateTime due =
        Objects.requireNonNull(subscription.nextDueAt()).atZone(subscription.zone());
    LocalTime local = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return new Edition(subscription.id(), due.toLocalDate(), local);
  }
}
