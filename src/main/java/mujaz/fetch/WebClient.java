package mujaz.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mujaz.fetch.FetchRequest.Purpose;
import mujaz.fetch.body.Coding;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp with our manners: every connection through the guard, no proxy but those of the settings,
 * no cookies, no Referer, and nothing that follows a redirect or repeats a request by itself.
 * HTTP/1.1 alone: polls are single requests to many hosts, and there the size of an answer's head
 * is bounded (256 KiB).
 */
final class WebClient {
  private static final Duration LOOKUP = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(30);
  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/feed+json, "
          + "application/xml;q=0.9, text/html;q=0.7, */*;q=0.5";
  private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";

  /** OkHttp would ask again at once after some answers; an exception of this kind it lets pass. */
  static final class NotRepeated extends ProtocolException {
    private static final long serialVersionUID = 1;

    private final int code;

    private NotRepeated(int code) {
      super("status " + code);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private final Map<String, OkHttpClient> clients = new HashMap<>();
  private final String userAgent;

  WebClient(OkHttpClient shared, FetchSettings settings) {
    this.userAgent = "Mujaz/0.1 (news digest bot; +" + settings.contact() + ")";
    AddressGuard guard = new AddressGuard(settings.allowedHosts(), settings.ports());
    OkHttpClient client = client(shared, guard);
    clients.put("", client);
    settings
        .proxies()
        .forEach(
            proxy -> clients.put(proxy.name(), over(client, new GuardedSockets(guard, proxy))));
  }

  private static OkHttpClient client(OkHttpClient shared, AddressGuard guard) {
    OkHttpClient client =
        shared
            .newBuilder()
            .dns(new Lookup(shared.dns(), LOOKUP))
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .cache(null)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .addNetworkInterceptor(WebClient::onceOnly)
            .build();
    return over(client, new GuardedSockets(guard, null));
  }

  private static OkHttpClient over(OkHttpClient client, GuardedSockets sockets) {
    return client
        .newBuilder()
        .socketFactory(sockets)
        // OkHttp shares pooled connections between clients whatever their socket factories.
        .connectionPool(new ConnectionPool(32, 15, TimeUnit.SECONDS))
        .build();
  }

  /** Whether there is a proxy of that name; the empty name is the straight way. */
  boolean knows(String proxy) {
    return clients.containsKey(proxy);
  }

  private static Response onceOnly(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    int code = response.code();
    if (code == 408 || (code == 503 && "0".equals(response.header("Retry-After")))) {
      response.close();
      throw new NotRepeated(code);
    }
    return response;
  }

  Call call(FetchRequest request, HttpUrl url) {
    Headers.Builder headers = new Headers.Builder();
    headers.add("User-Agent", userAgent);
    headers.add("Accept", accepted(request.purpose()));
    headers.add("Accept-Encoding", Coding.ACCEPTED);
    @Nullable HttpUrl of = HttpUrl.parse(Objects.toString(request.validators().of(), ""));
    if (url.equals(of)) {
      condition(headers, "If-None-Match", request.validators().etag());
      condition(headers, "If-Modified-Since", request.validators().lastModified());
    }
    Request.Builder asked = new Request.Builder().url(url).headers(headers.build());
    if (!request.form().isEmpty()) {
      FormBody.Builder form = new FormBody.Builder();
      request.form().forEach(form::add);
      asked.post(form.build());
    }
    return Objects.requireNonNull(clients.get(request.via())).newCall(asked.build());
  }

  private static String accepted(Purpose purpose) {
    return switch (purpose) {
      case FEED -> FEEDS;
      case PAGE -> PAGES;
      case PICTURE -> "image/avif, image/webp, image/png, image/jpeg, image/gif";
      case ROBOTS -> "text/plain, */*;q=0.5";
      case HUB -> "*/*";
    };
  }

  /** Byte for byte, also where the source did not keep to ASCII. */
  private static void condition(Headers.Builder headers, String name, @Nullable String value) {
    if (value != null) {
      headers.addUnsafeNonAscii(name, value);
    }
  }

  /** What to call a failure. */
  static String problem(IOException e) {
    if (e instanceof GuardedSockets.Refused) {
      return "fetch.refused-address";
    } else if (e instanceof GuardedSockets.Unserved) {
      return "fetch.proxy";
    } else if (e instanceof UnknownHostException) {
      return "fetch.unknown-host";
    } else if (e instanceof InterruptedIOException) {
      return "fetch.too-slow";
    } else if (e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("unreachable")) {
      return "fetch.no-connection";
    }
    return e instanceof SSLException ? "fetch.tls" : "fetch.failed";
  }
}
