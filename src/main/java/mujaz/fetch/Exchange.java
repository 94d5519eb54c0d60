package mujaz.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mujaz.fetch.FetchRequest.Purpose;
import mujaz.fetch.FetchResult.Fault;
import mujaz.fetch.body.BodyReader;
import mujaz.fetch.body.HeapRoom;
import mujaz.fetch.host.Hosts;
import mujaz.source.Host;
import mujaz.text.Problem;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request and its answer: a hop of a fetch, when its host has a place for it. */
final class Exchange {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Duration FEED_PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAGE_PATIENCE = Duration.ofSeconds(10);
  private static final Pattern BARE_SCHEME = Pattern.compile("(?i)https?:/*");
  private static final long LONGEST_ROBOTS = 500 << 10;

  /** What holds for every hop of a fetch. */
  record Terms(FetchRequest request, Deadline deadline, HeapRoom.Stay stay) {}

  /**
   * Where a fetch has got to.
   *
   * @param moved where all permanent redirects have led; null where there was none, or another kind
   * @param gap at least so long after the last request to the host
   */
  record Place(HttpUrl url, @Nullable URI moved, Duration gap) {}

  /** Either a result, or where to go on; neither where the answer points nowhere. */
  record Step(@Nullable FetchResult result, @Nullable HttpUrl redirect, boolean isPermanent) {
    static Step done(FetchResult result) {
      return new Step(result, null, false);
    }
  }

  private final WebClient client;
  private final Hosts hosts;
  private final BodyReader bodies;
  private final BodyReader robots = new BodyReader(LONGEST_ROBOTS);
  private final InstantSource time;

  Exchange(WebClient client, Hosts hosts, BodyReader bodies, InstantSource time) {
    this.client = client;
    this.hosts = hosts;
    this.bodies = bodies;
    this.time = time;
  }

  boolean knows(String proxy) {
    return client.knows(proxy);
  }

  Step go(Terms terms, Place place) {
    Host host = Host.of(place.url.uri());
    boolean feed = terms.request.purpose() == Purpose.FEED;
    Duration held = hosts.holds().leftOf(host);
    if (!held.isZero()) {
      return Step.done(nobody(held, "fetch.closed", host));
    }
    Duration rest = feed ? Duration.ZERO : hosts.trouble().restOf(host);
    if (!rest.isZero()) {
      return Step.done(nobody(rest, "fetch.resting", host));
    }
    try {
      Duration patience = terms.deadline.leftUpTo(feed ? FEED_PATIENCE : PAGE_PATIENCE);
      if (!hosts.pace().enter(host, patience, place.gap)) {
        return Step.done(nobody(Duration.ofSeconds(30), "fetch.busy", host));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Step.done(nobody(Duration.ofSeconds(30), "fetch.interrupted", host));
    }
    try {
      Call call = client.call(terms.request, place.url);
      call.timeout().timeout(Math.max(1, terms.deadline.left().toMillis()), TimeUnit.MILLISECONDS);
      try (Response response = call.execute()) {
        hosts.network().answered();
        return answered(terms, place, response, host);
      }
    } catch (IOException e) {
      return Step.done(failed(e, host));
    } finally {
      hosts.pace().leave(host);
    }
  }

  private Step answered(Terms terms, Place place, Response response, Host host) throws IOException {
    int code = response.code();
    URI address = place.url.uri();
    @Nullable Duration after =
        code == 429 || code == 503 ? Freshness.retryAfter(response, time.instant()) : null;
    if (after != null) {
      hosts.holds().hold(host, after);
      return Step.done(status(code, host, hosts.holds().leftOf(host)));
    }
    if (code < 500 && code != 429) {
      hosts.trouble().answered(host);
    }
    if (code == 304 && !terms.request.validators().isEmpty()) {
      return Step.done(
          new FetchResult.NotModified(address, place.moved, headers(response), pause(response)));
    } else if (REDIRECTS.contains(code)) {
      @Nullable HttpUrl target = target(place.url, response.header("Location", ""));
      return new Step(
          null,
          target == null ? null : target.newBuilder().fragment(null).build(),
          code == 301 || code == 308);
    } else if (code >= 200 && code < 300) {
      return Step.done(fetched(terms, place, response));
    } else if (terms.request.purpose() == Purpose.ROBOTS && code / 100 == 4 && code != 429) {
      return Step.done(
          new FetchResult.Fetched(
              address, place.moved, Map.of(), new byte[0], Duration.ZERO, false));
    } else if (code == 410) {
      return Step.done(new FetchResult.Gone(Problem.of("fetch.gone", "host", host.name())));
    }
    return Step.done(isChallenge(terms, response) ? challenged(host) : refused(code, host));
  }

  private boolean isChallenge(Terms terms, Response response) throws IOException {
    return Challenge.isPossible(response)
        && Challenge.isOne(
            response,
            robots
                .read(
                    response.body().source(),
                    response.headers("Content-Encoding"),
                    terms.stay,
                    terms.deadline.leftUpTo(FEED_PATIENCE))
                .bytes());
  }

  private static FetchResult challenged(Host host) {
    return new FetchResult.TryLater(
        null, Fault.SOURCE, Problem.of("fetch.challenge", "host", host.name()));
  }

  /** Null where it points nowhere; an empty Location is no way of naming the same address. */
  private static @Nullable HttpUrl target(HttpUrl from, @Nullable String location) {
    String to = location == null ? "" : location.strip();
    return to.isEmpty() || BARE_SCHEME.matcher(to).matches() ? null : from.resolve(to);
  }

  private FetchResult fetched(Terms terms, Place place, Response response) throws IOException {
    BodyReader reader = terms.request.purpose() == Purpose.ROBOTS ? robots : bodies;
    BodyReader.Body body =
        reader.read(
            response.body().source(),
            response.headers("Content-Encoding"),
            terms.stay,
            terms.deadline.leftUpTo(FEED_PATIENCE));
    return new FetchResult.Fetched(
        place.url.uri(),
        place.moved,
        headers(response),
        body.bytes(),
        pause(response),
        body.isCut());
  }

  private Duration pause(Response response) {
    Instant now = time.instant();
    return Freshness.of(response, now);
  }

  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new HashMap<>();
    response
        .headers()
        .toMultimap()
        .forEach((name, values) -> headers.put(name, List.copyOf(values)));
    return headers;
  }

  private FetchResult refused(int code, Host host) {
    if (code >= 500 || code == 429 || code == 408) {
      hosts.trouble().failed(host);
    }
    return status(code, host, null);
  }

  private static FetchResult status(int code, Host host, @Nullable Duration after) {
    return new FetchResult.TryLater(
        after, Fault.SOURCE, Problem.of("fetch.status", "status", code, "host", host.name()));
  }

  private FetchResult failed(IOException e, Host host) {
    if (e instanceof HeapRoom.NoRoom) {
      return nobody(Duration.ofSeconds(30), "fetch.busy", host);
    } else if (e instanceof WebClient.NotRepeated status) {
      hosts.network().answered();
      return refused(status.code(), host);
    }
    String key = WebClient.problem(e);
    boolean unreached = key.equals("fetch.unknown-host") || key.equals("fetch.no-connection");
    if (unreached) {
      hosts.network().unreached(host);
    }
    hosts.trouble().failed(host);
    return new FetchResult.TryLater(
        null,
        unreached ? Fault.CONNECTION : Fault.SOURCE,
        Problem.of(key, "host", host.name()).because(e));
  }

  private static FetchResult nobody(Duration after, String key, Host host) {
    return new FetchResult.TryLater(after, Fault.NOBODY, Problem.of(key, "host", host.name()));
  }
}
