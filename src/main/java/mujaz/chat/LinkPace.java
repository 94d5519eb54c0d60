package mujaz.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import mujaz.subscription.ChatId;

/** How often a chat may have an address looked at that it has sent. Thread-safe. */
public final class LinkPace {
  /** So many addresses a minute. */
  public static final int A_MINUTE = 5;

  private static final int CHATS = 10_000;

  private final InstantSource time;
  private final Map<ChatId, Deque<Instant>> asked =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Deque<Instant>> eldest) {
          return size() > CHATS;
        }
      };

  public LinkPace(InstantSource time) {
    this.time = time;
  }

  /** Whether the chat may have one more looked at now, which then counts. */
  public boolean allows(ChatId chat) {
    Instant now = time.instant();
    synchronized (asked) {
      Deque<Instant> times = asked.computeIfAbsent(chat, key -> new ArrayDeque<>());
      while (!times.isEmpty() && times.peek().isBefore(now.minus(Duration.ofMinutes(1)))) {
        times.poll();
      }
      if (times.size() >= A_MINUTE) {
        return false;
      }
      times.add(now);
      return true;
    }
  }
}
