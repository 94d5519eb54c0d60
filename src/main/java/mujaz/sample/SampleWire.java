package mujaz.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Invented outlets with invented news, served over real HTTP on 127.0.0.1 and a free port. In each
 * language one outlet's feed has links alone and the other's whole texts, and both report most of
 * the same events in their own words. Dates count back from the start, so the news is always fresh.
 */
public final class SampleWire implements AutoCloseable {
  private static final List<String> OUTLETS = List.of("rabiya", "nawaris", "courier", "saltmarsh");

  /** What a path serves. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Served(String type, byte[] body) {
    static Served text(String type, String text) {
      return new Served(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    String etag() {
      return "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Served> served = new HashMap<>();
  private final List<SampleFeed> outlets = new ArrayList<>();

  private SampleWire(HttpServer server, Instant now) {
    this.server = server;
    this.threads =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "sample-wire");
              thread.setDaemon(true);
              return thread;
            });
    OUTLETS.forEach(slug -> serve(SampleOutlet.read(slug), now));
    served.put("/picture.png", new Served("image/png", SampleOutlet.bytes("picture.png")));
    served.put("/robots.txt", Served.text("text/plain", "User-agent: *\nDisallow: /admin/\n"));
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public static SampleWire start(InstantSource time) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new SampleWire(
          HttpServer.create(new InetSocketAddress(loopback, 0), 0), time.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its root, with a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** As {@code fetch.allowed-hosts} wants it. */
  public String allowedHost() {
    return address().getAuthority();
  }

  public List<URI> feeds() {
    return outlets.stream().map(SampleFeed::address).toList();
  }

  /** The feeds with the names of their outlets. */
  public List<SampleFeed> outlets() {
    return List.copyOf(outlets);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(SampleOutlet outlet, Instant now) {
    String folder = "/" + outlet.slug() + "/";
    URI home = address().resolve(folder);
    SamplePages pages = new SamplePages(outlet, home, now);
    served.put(folder, Served.text("text/html", pages.frontPage()));
    served.put(folder + "feed.xml", Served.text("application/rss+xml", pages.feed()));
    for (SampleArticle article : outlet.articles()) {
      served.put(folder + article.slug() + ".html", Served.text("text/html", pages.page(article)));
    }
    Language language = outlet.language();
    outlets.add(new SampleFeed(outlet.name(), home.resolve("feed.xml"), language));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      @Nullable Served found = served.get(exchange.getRequestURI().getPath());
      if (found == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", found.etag());
      exchange.getResponseHeaders().set("Content-Type", found.type());
      if (found.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, found.body().length);
      exchange.getResponseBody().write(found.body());
    }
  }
}
