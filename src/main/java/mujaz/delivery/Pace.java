package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * How fast the bot may send: so many messages a second over all chats, half a step of lateness made
 * up for at once and more of it slowly, one a second in a chat after a short burst, twenty a minute
 * in a group. It says how long to wait and never waits itself. Answers to people go first: while
 * one waits, nothing else takes a place, and they may run a little ahead of the budget, which the
 * others then make up for. Thread-safe.
 *
 * <p>A refusal (429) closes the chat where that chat had been busy, else the bot, for exactly as
 * long as it says; two chats refused within one closing mean the bot. Each closing of the bot takes
 * a tenth of the rate, and every quiet minute gives a fiftieth of the budget back.
 */
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration CHAT_SLACK = Duration.ofSeconds(3);

  /** (60 s + slack) / step + 1 = 20. */
  private static final Duration GROUP_STEP = Duration.ofMillis(3_550);

  private static final Duration GROUP_SLACK = Duration.ofSeconds(7);
  private static final Duration FAST_SLACK = Duration.ofMillis(25);
  private static final Duration RECOVERY = Duration.ofMinutes(1);
  private static final int CHATS = 20_000;

  /** Above so many a second, bursts of {@link #FAST_SLACK} are made up for by the rate. */
  private static final int SLOW = 30;

  /**
   * The first after so long a rest goes alone: it meets new connections and cold code on its way,
   * and must not arrive together with those after it.
   */
  private static final Duration REST = Duration.ofSeconds(10);

  private static final Duration ALONE = Duration.ofMillis(250);

  /** So much longer than usual on its way is chance; answers so close together were held up. */
  private static final Duration CHANCE = Duration.ofMillis(15);

  private static final Duration TOGETHER = Duration.ofMillis(5);

  /** What is usual follows each answer by so small a part. */
  private static final int LEARNED = 16;

  /** So many steps late are made up for. */
  private static final int MADE_UP = 3;

  private final InstantSource time;
  private final Closings closings;
  private final long budget;
  private final Spent all = new Spent();

  /** A little faster, half a step made up for: no second holds more than two beyond the rate. */
  private final Spent quick = new Spent();

  private final Map<ChatId, InChat> chats =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, InChat> eldest) {
          return size() > CHATS;
        }
      };
  private final Map<String, Closing> closed;
  private Duration step;
  private Duration slack;
  private Duration quickStep;
  private long rate;
  private Instant learnedAt = Instant.MIN;
  private @Nullable ChatId refusedLast;
  private Instant lastAt = Instant.EPOCH;
  private Instant heldUntil = Instant.EPOCH;
  private Instant lateAt = Instant.EPOCH;
  private Duration late = Duration.ZERO;
  private Duration usual = Duration.ZERO;
  private Duration spread = Duration.ZERO;
  private int answersWaiting;

  private record InChat(Spent second, Spent minute) {}

  Pace(int messagesPerSecond, InstantSource time, Closings closings) {
    this.time = time;
    this.closings = closings;
    this.budget =
        messagesPerSecond <= SLOW
            ? messagesPerSecond * 1_000L
            : messagesPerSecond * (1_000L - FAST_SLACK.toMillis());
    this.closed = new HashMap<>(closings.load());
    Closing bot = closed.get(Closings.BOT);
    this.rate = bot == null || bot.rate() <= 0 ? budget : Math.min(budget, bot.rate());
    this.learnedAt = bot == null ? Instant.MIN : bot.until();
    this.step = step(rate);
    this.slack = slack();
    this.quickStep = quickStep();
  }

  private static Duration step(long rate) {
    return Duration.ofNanos(1_000_000_000_000L / rate);
  }

  private boolean isSlow() {
    return budget <= SLOW * 1_000L;
  }

  private Duration slack() {
    return isSlow() ? step.multipliedBy(MADE_UP) : FAST_SLACK;
  }

  private Duration quickStep() {
    return isSlow() ? step(rate + 500) : Duration.ZERO;
  }

  /** So much lateness of others than answers is made up for at once. */
  private Duration halfStep() {
    return quickStep.dividedBy(2);
  }

  /** An answer begins to wait; nothing else takes a place until it has gone. */
  synchronized void answerWaits() {
    answersWaiting++;
  }

  synchronized void answerGone() {
    answersWaiting--;
  }

  /** How many messages that are no answers may begin now. */
  synchronized int open() {
    Instant now = time.instant();
    if (answersWaiting > 0 || !heldFor(now).isZero() || !closedFor(Closings.BOT, now).isZero()) {
      return 0;
    }
    recover(now);
    Duration room = slack.minus(all.ahead(now, step, slack));
    int most = room.isNegative() ? 0 : (int) (room.toNanos() / step.toNanos()) + 1;
    boolean one = quickWait(now, halfStep()).isZero();
    return !isSlow() ? most : one ? Math.min(most, 1) : 0;
  }

  /** How long until {@link #open} may be more than none. */
  synchronized Duration untilOpen() {
    Instant now = time.instant();
    Duration wait = longer(all.wait(now, step, slack), quickWait(now, halfStep()));
    Duration bot = longer(closedFor(Closings.BOT, now), heldFor(now));
    Duration longer = longer(bot, wait);
    return answersWaiting > 0 && longer.isZero() ? Duration.ofMillis(5) : longer;
  }

  /** Takes a place; zero when the message may go now, else how long to wait before asking again. */
  synchronized Duration take(Lane lane, ChatId to) {
    ChatId chat = to.whole();
    Instant now = time.instant();
    Duration shut = closedFor(Closings.BOT, now);
    shut = shut.isZero() ? closedFor(chat.value(), now) : shut;
    if (!shut.isZero()) {
      return shut;
    }
    InChat in = chats.computeIfAbsent(chat, key -> new InChat(new Spent(), new Spent()));
    boolean group = chat.number() < 0;
    Duration wait = in.second().wait(now, SECOND, CHAT_SLACK);
    if (group) {
      wait = longer(wait, in.minute().wait(now, GROUP_STEP, GROUP_SLACK));
    }
    boolean answer = lane == Lane.ANSWER;
    Duration ahead = answer ? slack.plus(step) : slack;
    Duration quickAhead = answer ? quickStep : halfStep();
    wait = longer(wait, all.wait(now, step, ahead));
    wait = longer(wait, quickWait(now, quickAhead));
    wait = answer ? wait : longer(wait, heldFor(now));
    if (!wait.isZero()) {
      return wait;
    }
    if (lastAt.isBefore(now.minus(REST))) {
      heldUntil = now.plus(ALONE);
    }
    lastAt = now;
    all.spend(now, step, ahead);
    if (isSlow()) {
      quick.spend(now, quickStep, quickAhead);
    }
    in.second().spend(now, SECOND, CHAT_SLACK);
    in.minute().spend(now, GROUP_STEP, GROUP_SLACK);
    return Duration.ZERO;
  }

  /**
   * A message has been answered. Where that took far longer than usual, and the next answer comes
   * with it and late too, both were held up and have arrived close together: as much time is left
   * free, for the peer counts what arrives. One late answer alone is the peer's own time.
   */
  synchronized void carried(Duration took) {
    Instant now = time.instant();
    Duration more = took.minus(usual.isZero() ? took : usual);
    Duration most = CHANCE.plus(spread.multipliedBy(2));
    if (more.compareTo(most) > 0) {
      if (Duration.between(lateAt, now).compareTo(TOGETHER) <= 0) {
        Instant until = lateAt.plus(shorter(late, SECOND));
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
      } else {
        lateAt = now;
        late = more;
      }
    }
    usual = usual.isZero() ? took : usual.plus(more.dividedBy(LEARNED));
    spread = spread.plus(shorter(more.abs(), most).minus(spread).dividedBy(LEARNED));
  }

  /** The peer asks for a pause. */
  synchronized void refused(ChatId to, Duration pause) {
    ChatId chat = to.whole();
    Instant now = time.instant();
    InChat in = chats.get(chat);
    boolean busy = in != null && in.second().ahead(now, SECOND, CHAT_SLACK).compareTo(SECOND) > 0;
    busy |= chat.number() < 0;
    boolean another =
        refusedLast != null
            && !refusedLast.equals(chat)
            && !closedFor(refusedLast.value(), now).isZero();
    String scope = busy && !another ? chat.value() : Closings.BOT;
    if (scope.equals(Closings.BOT) && closedFor(Closings.BOT, now).isZero()) {
      learn(Math.max(budget / 4, rate * 9 / 10), now);
    }
    refusedLast = chat;
    Closing before = closed.get(scope);
    Instant until = now.plus(pause);
    if (before == null || before.left(now).compareTo(pause) < 0) {
      close(scope, new Closing(now, until, scope.equals(Closings.BOT) ? rate : 0));
    }
  }

  /** Messages a second, as learned. */
  synchronized double rate() {
    return rate / 1_000.0;
  }

  private void recover(Instant now) {
    if (rate < budget && learnedAt.plus(RECOVERY).isBefore(now)) {
      learn(Math.min(budget, rate + budget / 50), now);
      close(Closings.BOT, new Closing(now, now, rate));
    }
  }

  private void learn(long newRate, Instant now) {
    rate = newRate;
    learnedAt = now;
    step = step(rate);
    slack = slack();
    quickStep = quickStep();
  }

  private Duration heldFor(Instant now) {
    Duration left = Duration.between(now, heldUntil);
    return isSlow() && !left.isNegative() && left.compareTo(SECOND) <= 0 ? left : Duration.ZERO;
  }

  private Duration quickWait(Instant now, Duration ahead) {
    return isSlow() ? quick.wait(now, quickStep, ahead) : Duration.ZERO;
  }

  private void close(String scope, Closing closing) {
    closed.put(scope, closing);
    closings.save(scope, closing);
  }

  private Duration closedFor(String scope, Instant now) {
    Closing closing = closed.get(scope);
    if (closing == null) {
      return Duration.ZERO;
    }
    Duration left = closing.left(now);
    if (left.isZero()) {
      closed.remove(scope);
    } else if (closing.at().isAfter(now)) {
      closed.put(scope, new Closing(now, now.plus(left), closing.rate()));
    }
    return left;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
