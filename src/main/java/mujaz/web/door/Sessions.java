package mujaz.web.door;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Links that sign a person in once, and the sessions that they open: in memory, so that a restart
 * ends them all. Thread-safe.
 */
public final class Sessions {
  /** A link is good for so long. */
  static final Duration LINK = Duration.ofMinutes(10);

  /** A session ends when nothing was asked for so long. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** And after this in any case. */
  static final Duration LONGEST = Duration.ofHours(8);

  private static final int MOST = 500;

  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> links = bounded();
  private final Map<String, Session> open = bounded();
  private final Map<String, Instant> used = bounded();

  public Sessions(InstantSource time) {
    this.time = time;
  }

  private static <T> Map<String, T> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST;
      }
    };
  }

  /** A secret that signs this person in, once; an earlier one of theirs is void. */
  public synchronized String link(ChatId person) {
    links.values().removeIf(link -> link.person().equals(person));
    String secret = secret();
    links.put(secret, new Session(person, "", time.instant()));
    return secret;
  }

  /** Opens a session under a new secret; empty for a link that is unknown, used or too old. */
  synchronized Optional<String> enter(String link) {
    Session known = links.remove(link);
    Instant now = time.instant();
    if (known == null || known.began().plus(LINK).isBefore(now)) {
      return Optional.empty();
    }
    String secret = secret();
    open.put(secret, new Session(known.person(), secret(), now));
    used.put(secret, now);
    return Optional.of(secret);
  }

  /** The session of a cookie, which goes on by being used. */
  synchronized Optional<Session> find(@Nullable String cookie) {
    Session session = cookie == null ? null : open.get(cookie);
    Instant last = cookie == null ? null : used.get(cookie);
    if (session == null || last == null) {
      return Optional.empty();
    }
    Instant now = time.instant();
    if (last.plus(IDLE).isBefore(now) || session.began().plus(LONGEST).isBefore(now)) {
      open.remove(cookie);
      return Optional.empty();
    }
    used.put(cookie, now);
    return Optional.of(session);
  }

  synchronized void leave(@Nullable String cookie) {
    if (cookie != null) {
      open.remove(cookie);
    }
  }

  private String secret() {
    return new BigInteger(200, random).toString(36);
  }
}
