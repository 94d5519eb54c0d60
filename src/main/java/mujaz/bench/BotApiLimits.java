package mujaz.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much Telegram takes: 30 messages in any second over all chats, and more of those that are
 * paid for; four in any four seconds of a chat, twenty in any minute of a group. Thread-safe.
 */
public final class BotApiLimits {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final int FREE = 30;

  private final int perSecond;
  private final Deque<Long> free = new ArrayDeque<>();
  private final Deque<Long> paid = new ArrayDeque<>();
  private final Map<Long, Deque<Long>> chats = new HashMap<>();

  /**
   * @param perSecond of the messages that are paid for, or of all where that is fewer
   */
  public BotApiLimits(int perSecond) {
    this.perSecond = perSecond;
  }

  /** The refusal of a message that is one too many now; null where it is not. */
  synchronized FakeBotApi.@Nullable Fault refusal(long chat, long now, boolean isPaid) {
    boolean group = chat < 0;
    Deque<Long> here = chats.computeIfAbsent(chat, key -> new ArrayDeque<>());
    Deque<Long> all = isPaid ? paid : free;
    long wait = wait(all, isPaid ? perSecond : Math.min(perSecond, FREE), SECOND, now);
    wait = Math.max(wait, group ? wait(here, 20, 60 * SECOND, now) : 0);
    wait = Math.max(wait, group ? 0 : wait(here, 4, 4 * SECOND, now));
    if (wait > 0) {
      long seconds = wait / SECOND + 1;
      return FakeBotApi.Fault.refusal(
          429, "Too Many Requests: retry after " + seconds, "\"retry_after\":" + seconds);
    }
    all.add(now);
    here.add(now);
    return null;
  }

  /** How long until one more fits into a window. */
  private static long wait(Deque<Long> sent, int most, long window, long now) {
    while (!sent.isEmpty() && now - sent.getFirst() >= window) {
      sent.removeFirst();
    }
    return sent.size() < most ? 0 : sent.getFirst() + window - now;
  }
}
