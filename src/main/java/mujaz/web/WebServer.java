package mujaz.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mujaz.telegram.Webhook;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The pages: health for whoever runs the service, and the chat page where it is on. Requests that
 * name another host are refused (a name server that is made to point here), and so are posts from
 * another origin.
 */
public final class WebServer implements AutoCloseable {
  private static final int MOST_BODY = 1 << 20;
  private static final int PORTS_TRIED = 50;

  private final Javalin server;
  private final WebSettings settings;
  private final @Nullable WebTransport transport;

  private WebServer(Javalin server, WebSettings settings, @Nullable WebTransport transport) {
    this.server = server;
    this.settings = settings;
    this.transport = transport;
  }

  /**
   * Starts serving.
   *
   * @param chat null for no chat page
   * @param webhook where Telegram brings updates to; null where it does not
   * @param hubs where WebSub hubs call; null where they cannot reach us
   * @throws RuntimeException when the port is taken
   */
  public static WebServer start(
      WebSettings settings,
      Health health,
      @Nullable ChatPage chat,
      @Nullable WebTransport transport,
      @Nullable Webhook webhook,
      @Nullable HubCalls hubs) {
    int tries = settings.nextFree() && settings.port() > 0 ? PORTS_TRIED : 1;
    for (int i = 0; ; i++) {
      Javalin server =
          Javalin.create(config -> configure(config, settings, health, chat, webhook, hubs));
      try {
        server.start(settings.host(), settings.port() + i);
        return new WebServer(server, settings, transport);
      } catch (RuntimeException e) {
        server.stop();
        if (i + 1 >= tries || !isTaken(e)) {
          throw e;
        }
      }
    }
  }

  /** Where the pages are. */
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  private static void configure(
      JavalinConfig config,
      WebSettings settings,
      Health health,
      @Nullable ChatPage chat,
      @Nullable Webhook webhook,
      @Nullable HubCalls hubs) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BODY;
    config.jetty.threadPool = new QueuedThreadPool(64, 4);
    // Calls of Telegram and of hubs are known by their secret, whatever host they name.
    config.routes.before(
        context -> {
          boolean isCall =
              (webhook != null && context.path().equals(webhook.path()))
                  || (hubs != null && context.path().startsWith(HubCalls.PATH));
          harden(context);
          if (!isCall) {
            guard(context, settings);
          }
        });
    config.routes.get("/healthz", context -> healthz(context, health));
    if (chat != null) {
      chat.route(config.routes);
    }
    if (hubs != null) {
      hubs.route(config.routes);
    }
    if (webhook != null) {
      config.routes.post(webhook.path(), context -> hear(context, webhook));
    }
  }

  private static void harden(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
  }

  private static void guard(Context context, WebSettings settings) {
    String host = String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":[0-9]+$", "");
    boolean ours =
        List.of("127.0.0.1", "localhost", "[::1]", settings.host()).contains(name)
            || settings.host().equals("0.0.0.0");
    if (!ours) {
      throw new ForbiddenResponse("unknown host");
    }
    String origin = context.header("Origin");
    if (context.method().name().equals("POST")
        && origin != null
        && !origin.toLowerCase(Locale.ROOT).endsWith("//" + host)) {
      throw new ForbiddenResponse("another origin");
    }
  }

  /** Details are for loopback; a stranger gets the status code. */
  private static void healthz(Context context, Health health) {
    Map<String, String> states = health.ask();
    boolean well = states.values().stream().allMatch(Health.OK::equals);
    context.status(well ? 200 : 503);
    if (isLoopback(context.ip())) {
      ObjectNode answer = new ObjectMapper().createObjectNode();
      answer.put("status", well ? Health.OK : "failing");
      states.forEach(answer::put);
      context
          .contentType("application/json; charset=utf-8")
          .result(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What comes without the secret is not even read. */
  private static void hear(Context context, Webhook webhook) throws IOException {
    if (!webhook.isSecret(context.header("X-Telegram-Bot-Api-Secret-Token"))) {
      context.status(401);
      return;
    }
    byte[] body = context.bodyInputStream().readNBytes(MOST_BODY + 1);
    if (body.length > MOST_BODY) {
      context.status(413);
      return;
    }
    context.status(
        switch (webhook.receive(body)) {
          case KEPT -> 200;
          case NONSENSE -> 400;
          case FULL -> 503;
        });
  }

  private static boolean isLoopback(String ip) {
    try {
      return InetAddress.getByName(ip.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isTaken(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException
          || String.valueOf(cause.getMessage()).contains("Port already in use")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    if (transport != null) {
      transport.close();
    }
    server.stop();
  }
}
