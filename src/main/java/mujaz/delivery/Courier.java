package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import mujaz.text.Problem;
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
  private static final Duration LONGEST_ANSWER_WAIT = Duration.ofSeconds(60);
  private static final int ANSWER_TRIES = 4;

  private final Subscribers subscribers;
  private final Pacing pacing;
  private final Map<String, Transport> transports;
  private final Pace pace;
  private final Trouble trouble;
  private final Dispatch dispatch;
  private final Verdict verdict;
  private final Thread loop;
  private volatile Consumer<ChatId> moving = chat -> {};
  private volatile Consumer<Carried> watch = carried -> {};

  /**
   * The threads that send, and the pace that they keep.
   *
   * @param senders at least as many threads as may be in flight
   */
  public record Pacing(Executor senders, InstantSource time, Closings closings) {}

  /**
   * @param alarm told of what an owner should know: a message that was refused for good
   */
  public Courier(
      Outbox outbox,
      Subscribers subscribers,
      DeliverySettings settings,
      Pacing pacing,
      List<Transport> transports,
      Consumer<Problem> alarm) {
    this.subscribers = subscribers;
    this.pacing = pacing;
    this.pace = new Pace(settings.messagesPerSecond(), pacing.time(), pacing.closings());
    this.trouble = new Trouble(pacing.time());
    this.dispatch = new Dispatch(outbox, pace, trouble, pacing, settings.inFlight());
    this.verdict = new Verdict(settings.rule(), pacing.time(), alarm);
    this.transports =
        transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
    this.loop = new Thread(() -> dispatch.run(this.transports.values(), this::send), "deliver");
    loop.setDaemon(true);
  }

  /** Whoever counts sends is told of each. */
  public void watchedBy(Consumer<Carried> watcher) {
    watch = watcher;
  }

  /** Whoever tells a chat that it has been moved is told of what it was. */
  public void movesToldBy(Consumer<ChatId> teller) {
    moving = teller;
  }

  /** Begins to empty the outbox. */
  public void start() {
    loop.start();
  }

  /** What keeps the outbox from being sent; null where nothing does. */
  public @Nullable Problem trouble() {
    return trouble.problem();
  }

  /** Whether a message goes to a chat in one piece. */
  public boolean fits(ChatId chat, Message message) {
    Transport transport = transports.get(chat.transport());
    return transport == null || transport.fits(message);
  }

  /**
   * Sends an answer, ahead of everything that waits in the outbox. Answers are not stored: a lost
   * one costs one more press. One that was definitely refused is tried again for a while.
   *
   * @param edits the message that it takes the place of; 0 for a new one
   */
  public DeliveryResult reply(ChatId chat, Message message, long edits) {
    Transport transport = transports.get(chat.transport());
    if (transport == null) {
      return new DeliveryResult.Unreachable(Problem.of("delivery.no-transport"));
    }
    Instant asked = pacing.time().instant();
    DeliveryResult result = later(Duration.ZERO);
    for (int i = 0; i < ANSWER_TRIES && result instanceof DeliveryResult.Later later; i++) {
      Duration flood = later.after();
      if (flood.compareTo(LONGEST_ANSWER_WAIT) > 0 || !pause(flood) || !placeForAnswer(chat)) {
        break;
      }
      result = edits == 0 ? transport.send(chat, message) : transport.edit(chat, edits, message);
      note(chat, result);
    }
    tell(Lane.ANSWER, result, asked);
    return result;
  }

  /** Puts a message that was sent before at the head of its chat. */
  public DeliveryResult pin(ChatId chat, long messageId) {
    Transport transport = transports.get(chat.transport());
    if (transport == null) {
      return new DeliveryResult.Unreachable(Problem.of("delivery.no-transport"));
    }
    DeliveryResult result =
        placeForAnswer(chat) ? transport.pin(chat, messageId) : later(LONGEST_ANSWER_WAIT);
    note(chat, result);
    return result;
  }

  /** Sends a file as an answer, at once. */
  public DeliveryResult attach(ChatId chat, Attachment file, Message caption) {
    Transport transport = transports.get(chat.transport());
    if (transport == null) {
      return new DeliveryResult.Unreachable(Problem.of("delivery.no-transport"));
    }
    Instant asked = pacing.time().instant();
    if (!placeForAnswer(chat)) {
      return later(LONGEST_ANSWER_WAIT);
    }
    DeliveryResult result = transport.attach(chat, file, caption);
    note(chat, result);
    tell(Lane.ANSWER, result, asked);
    return result;
  }

  private static DeliveryResult later(Duration wait) {
    return new DeliveryResult.Later(wait, false, false, Problem.of("delivery.too-fast"));
  }

  private boolean placeForAnswer(ChatId chat) {
    pace.answerWaits();
    try {
      Duration waited = Duration.ZERO;
      Duration wait = pace.take(Lane.ANSWER, chat);
      while (!wait.isZero()) {
        waited = waited.plus(wait);
        if (waited.compareTo(LONGEST_ANSWER_WAIT) > 0 || !pause(wait)) {
          return false;
        }
        wait = pace.take(Lane.ANSWER, chat);
      }
      return true;
    } finally {
      pace.answerGone();
    }
  }

  private static boolean pause(Duration wait) {
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void note(ChatId chat, DeliveryResult result) {
    if (result instanceof DeliveryResult.Later later) {
      if (later.isFlood()) {
        pace.refused(chat, later.after());
      } else if (later.wholeBot()) {
        trouble.begin(later.why());
      }
    } else if (result instanceof DeliveryResult.Uncertain uncertain) {
      trouble.begin(uncertain.why());
    } else if (result instanceof DeliveryResult.Unreachable) {
      subscribers.sleep(chat);
    } else if (result instanceof DeliveryResult.Moved moved) {
      subscribers.move(chat, moved.to());
      moving.accept(chat);
    }
  }

  private void tell(Lane lane, DeliveryResult result, Instant since) {
    watch.accept(new Carried(lane, result, Duration.between(since, pacing.time().instant())));
  }

  private void send(Delivery delivery) {
    Instant now = pacing.time().instant();
    Transport transport = transports.get(delivery.to().transport());
    if (transport == null) {
      Problem why = Problem.of("delivery.no-transport");
      dispatch.settle(Settlement.again(delivery.id(), now, Duration.ofMinutes(1), why));
      return;
    }
    Settlement settlement;
    try {
      DeliveryResult result = transport.push(delivery.to(), delivery.message());
      if (result instanceof DeliveryResult.Rejected rejected) {
        log.warn("sent as plain text delivery={} why={}", delivery.id(), rejected.problem());
        result = transport.push(delivery.to(), plain(delivery.message()));
      }
      pace.carried(Duration.between(now, pacing.time().instant()));
      note(delivery.to(), result);
      tell(delivery.lane(), result, now);
      settlement = verdict.of(delivery, result);
    } catch (RuntimeException | Error e) {
      log.error("transport failed delivery={}", delivery.id().value(), e);
      settlement = Settlement.ended(delivery.id(), State.UNCERTAIN, Problem.of("delivery.broken"));
    }
    dispatch.settle(settlement);
  }

  /** What is refused for its markup may pass without. */
  private static Message plain(Message message) {
    return Message.of(message.language(), message.plainText());
  }

  /** Begins nothing more, and waits for what is in flight. */
  @Override
  public void close() {
    dispatch.close();
    try {
      loop.join(LAST_WAIT.toMillis());
      if (loop.isAlive()) {
        log.warn("stopped with deliveries still in flight");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
