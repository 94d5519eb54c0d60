package mujaz.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import mujaz.telegram.Webhook;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Serves the pages, and what Telegram and hubs call; every request passes the guard. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_BODY = 1 << 20;
  private static final int PORTS_TRIED = 50;

  private final Javalin server;
  private final WebSettings settings;
  private final WebParts parts;

  private WebServer(Javalin server, WebSettings settings, WebParts parts) {
    this.server = server;
    this.settings = settings;
    this.parts = parts;
  }

  /**
   * Starts serving.
   *
   * @throws RuntimeException when the port is taken
   */
  public static WebServer start(WebSettings settings, WebParts parts) {
    int tries = settings.nextFree() && settings.port() > 0 ? PORTS_TRIED : 1;
    for (int i = 0; ; i++) {
      Javalin server = Javalin.create(config -> configure(config, settings, parts));
      try {
        server.start(settings.host(), settings.port() + i);
        return new WebServer(server, settings, parts);
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

  private static void configure(JavalinConfig config, WebSettings settings, WebParts parts) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BODY;
    config.jetty.threadPool = new QueuedThreadPool(64, 4);
    Guard guard = new Guard(settings);
    @Nullable Webhook webhook = parts.webhook();
    // Calls of Telegram and of hubs are known by their secret, whatever host they name.
    config.routes.before(
        context -> {
          boolean isCall =
              (webhook != null && context.path().equals(webhook.path()))
                  || context.path().startsWith(HubCalls.PATH);
          Guard.harden(context);
          if (!isCall) {
            guard.check(context);
          }
        });
    new HealthPages(parts.health(), parts.metrics(), parts.mayKnow()).route(config.routes);
    parts.pages().forEach(pages -> pages.route(config.routes));
    if (webhook != null) {
      config.routes.post(webhook.path(), context -> hear(context, webhook));
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
    parts.chat().close();
    server.stop();
  }
}
