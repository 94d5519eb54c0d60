package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * How fast the bot may send: so many messages a second over all chats, one a second in a chat after
 * a short burst, twenty a minute in a group. It says how long to wait and never waits itself. A
 * reserve of the whole is kept for answers to people. Thread-safe.
 *
 * <p>Each limit is a virtual clock (GCRA): the moment up to which the budget is spent. A message
 * may go when that moment is no further ahead than the burst allows.
 */
final class Pace {
  private static final Duration CHAT_STEP = Duration.ofSeconds(1);
  private static final Duration CHAT_BURST = Duration.ofSeconds(3);
  private static final Duration GROUP_STEP = Duration.ofSeconds(3);
  private static final Duration GROUP_BURST = Duration.ofSeconds(9);
  private static final int CHATS = 20_000;

  private final InstantSource time;
  private final Duration step;
  private final Duration reserve;
  private final Map<ChatId, Instant> chats =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Instant> eldest) {
          return size() > CHATS;
        }
      };
  private Instant spentUntil = Instant.MIN;
  private Instant closedUntil = Instant.MIN;

  Pace(int messagesPerSecond, InstantSource time) {
    this.time = time;
    this.step = Duration.ofNanos(1_000_000_000L / messagesPerSecond);
    this.reserve = step.multipliedBy(4);
  }

  /**
   * Takes a place for a digest; zero when it may go now, else how long to wait before asking again.
   */
  synchronized Duration take(ChatId chat) {
    return take(chat, Duration.ZERO);
  }

  /** Takes a place for an answer, which may use the reserve. */
  synchronized Duration takeForAnswer(ChatId chat) {
    return take(chat, reserve);
  }

  /** Nothing goes to anybody before then (a 429 that closes the bot). */
  synchronized void close(Duration pause) {
    Instant until = time.instant().plus(pause);
    closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
  }

  private Duration take(ChatId chat, Duration ahead) {
    Instant now = time.instant();
    if (closedUntil.isAfter(now)) {
      return Duration.between(now, closedUntil);
    }
    boolean group = chat.number() < 0;
    Duration chatStep = group ? GROUP_STEP : CHAT_STEP;
    Duration chatBurst = group ? GROUP_BURST : CHAT_BURST;
    Instant chatSpent = later(chats.get(chat), now);
    Duration chatWait = Duration.between(now, chatSpent).minus(chatBurst);
    Instant spent = later(spentUntil, now);
    Duration wait = Duration.between(now, spent).minus(ahead);
    Duration longest = chatWait.compareTo(wait) > 0 ? chatWait : wait;
    if (longest.compareTo(Duration.ZERO) > 0) {
      return longest;
    }
    spentUntil = spent.plus(step);
    chats.put(chat, chatSpent.plus(chatStep));
    return Duration.ZERO;
  }

  private static Instant later(@Nullable Instant spent, Instant now) {
    return spent == null || spent.isBefore(now) ? now : spent;
  }
}
