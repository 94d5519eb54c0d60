package mujaz.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mujaz.fetch.FetchRequest.Purpose;
import mujaz.text.Problem;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One polite, safe GET: the only class that requests an address that came from outside. Redirects
 * are followed here, hop by hop, each through the guard; no cookies, no Referer, no proxy; a body
 * stops at {@code fetch.max-size} decoded, and the whole at {@code fetch.deadline}. Blocks;
 * thread-safe; what a peer does is a value, never an exception.
 */
public final class Fetcher {
  private static final int MOST_HOPS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final OkHttpClient client;
  private final FetchSettings settings;
  private final InstantSource time;
  private final HostPace pace;
  private final RobotsRules robots;
  private final String userAgent;

  /** A fetcher with a client of its own. */
  public Fetcher(FetchSettings settings, InstantSource time) {
    this(new OkHttpClient(), settings, time);
  }

  public Fetcher(OkHttpClient shared, FetchSettings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.pace = new HostPace(settings.perHost(), time);
    this.userAgent = "Mujaz/0.1 (news digest bot; +" + settings.contact() + ")";
    this.client =
        shared
            .newBuilder()
            .socketFactory(new GuardedSockets(new AddressGuard(settings.allowedHosts())))
            // OkHttp shares pooled connections between clients whatever their socket factories.
            .connectionPool(new ConnectionPool())
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(BrotliInterceptor.INSTANCE)
            .build();
    this.robots = new RobotsRules(time);
  }

  /** Fetches an address; pages only where robots.txt allows. */
  public FetchResult fetch(FetchRequest request) {
    if (request.purpose() == Purpose.PAGE
        && !robots.allow(request.address(), file -> get(FetchRequest.page(file)))) {
      return new FetchResult.TryLater(
          null, Problem.of("fetch.robots", "host", host(request.address())));
    }
    return get(request);
  }

  private FetchResult get(FetchRequest request) {
    long started = System.nanoTime();
    URI address = request.address();
    @Nullable URI moved = null;
    boolean permanent = true;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Duration left = settings.deadline().minusNanos(System.nanoTime() - started);
      if (left.isNegative() || left.isZero()) {
        return later("fetch.too-slow", address);
      }
      Hop next = hop(request, address, left);
      if (next.result != null) {
        @Nullable URI gone = moved;
        return next.result.match(
            fetched ->
                new FetchResult.Fetched(
                    fetched.address(), gone, fetched.headers(), fetched.body(), fetched.pause()),
            same -> same,
            tryLater -> tryLater,
            never -> never);
      }
      if (next.redirect == null) {
        return later("fetch.bad-redirect", address);
      }
      permanent &= next.permanent;
      address = next.redirect;
      moved = permanent ? address : moved;
    }
    return later("fetch.too-many-redirects", request.address());
  }

  /** Either a result, or where to go on. */
  private record Hop(@Nullable FetchResult result, @Nullable URI redirect, boolean permanent) {
    static Hop done(FetchResult result) {
      return new Hop(result, null, false);
    }
  }

  private Hop hop(FetchRequest request, URI address, Duration left) {
    @Nullable HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      return Hop.done(later("fetch.not-an-address", address));
    }
    String host = HostPace.hostOf(address);
    Duration closed = pace.closedFor(host);
    if (!closed.isZero()) {
      return Hop.done(
          new FetchResult.TryLater(closed, Problem.of("fetch.closed", "host", host(address))));
    }
    try {
      if (!pace.enter(host, PATIENCE.compareTo(left) < 0 ? PATIENCE : left)) {
        return Hop.done(later("fetch.busy", address));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Hop.done(later("fetch.interrupted", address));
    }
    try {
      var call = client.newCall(prepared(request, url, address));
      call.timeout().timeout(left.toMillis(), TimeUnit.MILLISECONDS);
      try (Response response = call.execute()) {
        return answered(response, address, host);
      }
    } catch (IOException e) {
      return Hop.done(failed(e, address));
    } finally {
      pace.leave(host);
    }
  }

  private Request prepared(FetchRequest request, HttpUrl url, URI address) {
    Request.Builder builder =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header(
                "Accept",
                request.purpose() == Purpose.FEED
                    ? "application/rss+xml, application/atom+xml, application/feed+json, "
                        + "application/xml;q=0.9, text/html;q=0.7, */*;q=0.5"
                    : "text/html, application/xhtml+xml, */*;q=0.5");
    if (address.equals(request.address())) {
      Headers.Builder headers = builder.build().headers().newBuilder();
      condition(headers, "If-None-Match", request.etag());
      condition(headers, "If-Modified-Since", request.lastModified());
      builder.headers(headers.build());
    }
    return builder.build();
  }

  /** Byte for byte, also where the source did not keep to ASCII. */
  private static void condition(Headers.Builder headers, String name, @Nullable String value) {
    if (value != null) {
      headers.addUnsafeNonAscii(name, value);
    }
  }

  private Hop answered(Response response, URI address, String host) throws IOException {
    int code = response.code();
    Instant now = time.instant();
    if (code == 304) {
      return Hop.done(new FetchResult.NotModified(Freshness.of(response, now)));
    } else if (code == 301 || code == 302 || code == 303 || code == 307 || code == 308) {
      String location = response.header("Location", "");
      @Nullable HttpUrl target =
          location == null ? null : response.request().url().resolve(location.strip());
      return new Hop(null, target == null ? null : target.uri(), code == 301 || code == 308);
    } else if (code == 410) {
      return Hop.done(new FetchResult.Gone(Problem.of("fetch.gone", "host", host(address))));
    } else if (code >= 200 && code < 300) {
      return Hop.done(
          new FetchResult.Fetched(
              address, null, headers(response), body(response), Freshness.of(response, now)));
    }
    @Nullable Duration after = Freshness.retryAfter(response, now);
    if ((code == 429 || code == 503) && after != null) {
      pace.close(host, after);
    }
    return Hop.done(
        new FetchResult.TryLater(
            after, Problem.of("fetch.status", "status", code, "host", host(address))));
  }

  private byte[] body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    source.request(settings.maxSize());
    return source.getBuffer().size() <= settings.maxSize()
        ? source.getBuffer().readByteArray()
        : source.readByteArray(settings.maxSize());
  }

  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new HashMap<>();
    response
        .headers()
        .toMultimap()
        .forEach((name, values) -> headers.put(name, List.copyOf(values)));
    return headers;
  }

  private static FetchResult failed(IOException e, URI address) {
    String key = "fetch.failed";
    if (e instanceof GuardedSockets.Refused) {
      key = "fetch.refused-address";
    } else if (e instanceof UnknownHostException) {
      key = "fetch.unknown-host";
    } else if (e instanceof InterruptedIOException) {
      key = "fetch.too-slow";
    } else if (e instanceof ConnectException) {
      key = "fetch.no-connection";
    } else if (e instanceof SSLException) {
      key = "fetch.tls";
    }
    return new FetchResult.TryLater(null, Problem.of(key, "host", host(address)).because(e));
  }

  private static FetchResult later(String key, URI address) {
    return new FetchResult.TryLater(null, Problem.of(key, "host", host(address)));
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
