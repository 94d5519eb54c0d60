package mujaz.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.subscription.Subscribers;
import mujaz.text.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages to their chats: answers at once, the outbox at the pace. At most {@code
 * in-flight} deliveries are under way; after an uncertain one nothing is begun until the transport
 * answers again, so that an outage makes no more than that many uncertain.
 */
public final class Courier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration LAST_WAIT = Duration.ofMillis(4_500);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final Subscribers subscribers;
  private final Jdbi jdbi;
  private final DeliverySettings settings;
  private final Pacing pacing;
  private final Map<String, Transport> transports;
  private final Semaphore places;
  private final AtomicBoolean doubtful = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** The threads that send, and the pace that they keep. */
  public record Pacing(Executor senders, java.time.InstantSource time) {}

  private final Pace pace;

  public Courier(
      Outbox outbox,
      Subscribers subscribers,
      Jdbi jdbi,
      DeliverySettings settings,
      Pacing pacing,
      List<Transport> transports) {
    this.outbox = outbox;
    this.subscribers = subscribers;
    this.jdbi = jdbi;
    this.settings = settings;
    this.pacing = pacing;
    this.pace = new Pace(settings.messagesPerSecond(), pacing.time());
    this.transports =
        transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
    this.places = new Semaphore(settings.inFlight());
  }

  /** Whether a message goes to a chat in one piece. */
  public boolean fits(ChatId chat, Message message) {
    Transport transport = transports.get(chat.transport());
    return transport == null || transport.fits(message);
  }

  /**
   * Sends an answer, ahead of everything that waits in the outbox. Answers are not stored: a lost
   * one costs one more press.
   *
   * @param edits the message that it takes the place of; 0 for a new one
   */
  public DeliveryResult reply(ChatId chat, Message message, long edits) {
    Transport transport = transports.get(chat.transport());
    if (transport == null) {
      return new DeliveryResult.Unreachable(Problem.of("delivery.no-transport"));
    }
    for (Duration wait = pace.takeForAnswer(chat);
        !wait.isZero();
        wait = pace.takeForAnswer(chat)) {
      if (wait.compareTo(Duration.ofSeconds(60)) > 0 || !pause(wait)) {
        return new DeliveryResult.Later(wait, false, Problem.of("delivery.too-fast"));
      }
    }
    DeliveryResult result =
        edits == 0 ? transport.send(chat, message) : transport.edit(chat, edits, message);
    note(chat, result);
    return result;
  }

  /** Sends a file as an answer, at once. */
  public DeliveryResult attach(ChatId chat, Attachment file, Message caption) {
    Transport transport = transports.get(chat.transport());
    if (transport == null) {
      return new DeliveryResult.Unreachable(Problem.of("delivery.no-transport"));
    }
    DeliveryResult result = transport.attach(chat, file, caption);
    note(chat, result);
    return result;
  }

  private boolean pause(Duration wait) {
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void note(ChatId chat, DeliveryResult result) {
    if (result instanceof DeliveryResult.Later later && later.wholeBot()) {
      pace.close(later.after());
    } else if (result instanceof DeliveryResult.Unreachable) {
      jdbi.useHandle(handle -> subscribers.stand(handle, chat, Standing.DORMANT));
    } else if (result instanceof DeliveryResult.Moved moved) {
      subscribers.move(chat, moved.to());
    }
  }

  /**
   * Begins sending what is due, as far as places in flight and the pace allow.
   *
   * @return how many were begun
   */
  public int deliver() {
    int begun = 0;
    while (!closed.get() && mayBegin() && places.tryAcquire()) {
      @Nullable Delivery next = null;
      try {
        List<Delivery> claimed = outbox.claim(1);
        next = claimed.isEmpty() ? null : claimed.get(0);
      } finally {
        if (next == null) {
          places.release();
        }
      }
      if (next == null || !begin(next)) {
        break;
      }
      begun++;
    }
    return begun;
  }

  private boolean mayBegin() {
    if (doubtful.get()) {
      if (!transports.values().stream().allMatch(Transport::answers)) {
        return false;
      }
      doubtful.set(false);
      log.info("sending goes on: the transport answers again");
    }
    return true;
  }

  private boolean begin(Delivery delivery) {
    Transport transport = transports.get(delivery.to().transport());
    if (transport == null) {
      outbox.again(delivery.id(), Duration.ofMinutes(1), Problem.of("delivery.no-transport"));
      places.release();
      return true;
    }
    Duration wait = pace.take(delivery.to());
    if (!wait.isZero()) {
      // A chat's own limit must not hold up the others; the whole bot's holds up all.
      outbox.back(delivery.id(), wait);
      places.release();
      return wait.compareTo(Duration.ofMillis(500)) > 0;
    }
    pacing
        .senders()
        .execute(
            () -> {
              try {
                send(transport, delivery);
              } finally {
                places.release();
              }
            });
    return true;
  }

  private void send(Transport transport, Delivery delivery) {
    DeliveryResult result;
    try {
      result = transport.send(delivery.to(), delivery.message());
      if (result instanceof DeliveryResult.Rejected rejected) {
        log.warn(
            "sent as plain text delivery={} why={}", delivery.id().value(), rejected.problem());
        result = transport.send(delivery.to(), plain(delivery.message()));
      }
    } catch (RuntimeException e) {
      log.error("transport failed delivery={}", delivery.id().value(), e);
      result = new DeliveryResult.Uncertain(Problem.of("delivery.broken").because(e));
    }
    note(delivery.to(), result);
    settle(delivery, result);
  }

  /** What is refused for its markup may pass without. */
  private static Message plain(Message message) {
    return Message.of(message.language(), message.plainText());
  }

  private void settle(Delivery delivery, DeliveryResult result) {
    DeliveryId id = delivery.id();
    result.<Void>match(
        sent -> done(() -> outbox.sent(id, sent.messageId())),
        later -> done(() -> outbox.again(id, longer(later.after(), delivery), later.why())),
        unreachable ->
            done(
                () -> {
                  outbox.unreachable(id, unreachable.reason());
                  log.info("chat unreachable delivery={} why={}", id.value(), unreachable.reason());
                }),
        moved -> done(() -> outbox.back(id, Duration.ZERO)),
        rejected ->
            done(
                () -> {
                  log.warn("message rejected delivery={} why={}", id.value(), rejected.problem());
                  outbox.rejected(id, rejected.problem());
                }),
        uncertain ->
            done(
                () -> {
                  doubtful.set(true);
                  log.warn("delivery uncertain delivery={} why={}", id.value(), uncertain.why());
                  if (settings.rule() == DeliverySettings.Rule.AT_LEAST_ONCE) {
                    outbox.again(id, longer(Duration.ofSeconds(1), delivery), uncertain.why());
                  } else {
                    outbox.uncertain(id, uncertain.why());
                  }
                }));
  }

  private static Duration longer(Duration after, Delivery delivery) {
    Duration backOff = Duration.ofSeconds(1L << Math.min(delivery.attempts(), 9));
    Duration capped = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
    return after.compareTo(capped) > 0 ? after : capped;
  }

  @SuppressWarnings("NullAway") // Void has no other value.
  private static Void done(Runnable work) {
    work.run();
    return null;
  }

  /** Begins nothing more, and waits for what is in flight. */
  @Override
  public void close() {
    closed.set(true);
    try {
      if (!places.tryAcquire(settings.inFlight(), LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("stopped with deliveries still in flight");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
