package mujaz.web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.subscription.ChatId;
import mujaz.subscription.Role;
import org.jspecify.annotations.Nullable;

/** Who is at the chat page, by a cookie that nobody can guess. The first visitor is the owner. */
final class Visitors {
  private static final int MOST = 1_000;

  private final Map<String, ChatId> known = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final SecureRandom random = new SecureRandom();

  @Nullable ChatId find(@Nullable String cookie) {
    return cookie == null ? null : known.get(cookie);
  }

  /** A cookie for a new visitor; null where there are too many. */
  @Nullable String welcome() {
    if (known.size() >= MOST) {
      return null;
    }
    String cookie = new BigInteger(160, random).toString(36);
    known.put(cookie, ChatId.web(numbers.incrementAndGet()));
    return cookie;
  }

  static Set<Role> roles(ChatId visitor) {
    return visitor.number() == 1 ? Set.of(Role.OWNER) : Set.of(Role.READER);
  }
}
