package mujaz.ingest.hub;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import mujaz.feed.Feed;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.Fetcher;
import mujaz.source.Source;
import mujaz.source.Sources;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the hubs of feeds to call us, and polls a feed soon after a call. Hubs only save time: every
 * source is polled as often without. Thread-safe.
 */
public final class HubDesk {
  private static final Logger log = LoggerFactory.getLogger(HubDesk.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration WANTED = Duration.ofDays(10);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration ANEW = Duration.ofDays(7);
  private static final int MOST_TRIES = 5;

  /** However often a hub calls, a source is polled no oftener. */
  private static final Duration GAP = Duration.ofMinutes(1);

  private final HubLeases leases;
  private final Sources sources;
  private final Fetcher fetcher;
  private final @Nullable URI home;
  private final InstantSource time;

  /**
   * @param home where hubs can reach our web port; null where they cannot: then nothing is asked
   */
  public HubDesk(
      Jdbi jdbi, Sources sources, Fetcher fetcher, @Nullable URI home, InstantSource time) {
    this.leases = new HubLeases(jdbi);
    this.sources = sources;
    this.fetcher = fetcher;
    this.home = home;
    this.time = time;
  }

  /**
   * Asks the source's hub where it is time to.
   *
   * @param feed as it was read; null after a 304
   */
  public void polled(Source source, @Nullable Feed feed) {
    if (home == null || (feed != null && feed.hubs().isEmpty())) {
      return;
    }
    @Nullable HubLease lease = leases.of(source.id()).orElse(null);
    if (feed != null) {
      URI hub = feed.hubs().get(0);
      URI topic = Objects.requireNonNullElse(feed.self(), source.address());
      if (lease == null || !lease.hub().equals(hub) || !lease.topic().equals(topic)) {
        lease = new HubLease(source.id(), random(), hub, topic, random(), 0, time.instant(), null);
      }
    }
    if (lease != null && !lease.dueAt().isAfter(time.instant())) {
      ask(lease, home);
    }
  }

  private void ask(HubLease lease, URI home) {
    int tries = lease.tries() + 1;
    Duration pause =
        tries > MOST_TRIES ? ANEW : SHORTEST.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
    leases.put(
        new HubLease(
            lease.source(),
            lease.key(),
            lease.hub(),
            lease.topic(),
            lease.secret(),
            tries,
            time.instant().plus(pause),
            lease.until()));
    Map<String, String> form =
        Map.of(
            "hub.mode", "subscribe",
            "hub.callback", home.resolve("hub/" + lease.key()).toString(),
            "hub.topic", lease.topic().toString(),
            "hub.secret", lease.secret(),
            "hub.lease_seconds", Long.toString(WANTED.toSeconds()));
    String answer =
        fetcher
            .fetch(FetchRequest.hub(lease.hub(), form))
            .match(
                taken -> "taken",
                same -> "no answer of a hub",
                later -> later.why().key(),
                gone -> gone.why().key());
    log.info("asked hub of source={} answer={}", lease.source().value(), answer);
  }

  /**
   * A hub wants to know whether we asked.
   *
   * @param seconds that it will call for; null where it does not say
   * @return whether it was us
   */
  public boolean agrees(String key, String mode, String topic, @Nullable Long seconds) {
    @Nullable HubLease lease = leases.byKey(key).orElse(null);
    if (lease == null || !mode.equals("subscribe") || !lease.topic().toString().equals(topic)) {
      return false;
    }
    Duration span = seconds == null ? WANTED : Duration.ofSeconds(Math.max(0, seconds));
    span = span.compareTo(SHORTEST) < 0 ? SHORTEST : span;
    span = span.compareTo(LONGEST) > 0 ? LONGEST : span;
    Instant now = time.instant();
    leases.put(
        new HubLease(
            lease.source(),
            key,
            lease.hub(),
            lease.topic(),
            lease.secret(),
            0,
            now.plus(span.dividedBy(5).multipliedBy(4)),
            now.plus(span)));
    return true;
  }

  /**
   * A hub says that there is something new: the source is polled soon, if that is what it is.
   *
   * @param signature of the body, {@code sha256=…}; without the right one nothing happens
   * @return false where nobody has that key
   */
  public boolean called(String key, @Nullable String signature, byte[] body) {
    @Nullable HubLease lease = leases.byKey(key).orElse(null);
    if (lease == null) {
      return false;
    }
    if (Signature.fits(signature, lease.secret(), body)) {
      sources.pollSoon(lease.source(), GAP);
    } else {
      log.warn("a call for source={} that is not signed as agreed", lease.source().value());
    }
    return true;
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
