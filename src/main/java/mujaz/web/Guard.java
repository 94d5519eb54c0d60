package mujaz.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes: pages say what browsers may do with them, a request that names another
 * host is refused (a name server that is made to point here), and so is a post from another origin.
 */
public final class Guard {
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final WebSettings settings;

  Guard(WebSettings settings) {
    this.settings = settings;
  }

  static void harden(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    // With no-referrer a browser would call the origin of our own forms null.
    context.header("Referrer-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  }

  void check(Context context) {
    String host = String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
    if (!isOurs(host)) {
      throw new ForbiddenResponse("unknown host");
    }
    String origin = context.header("Origin");
    if (context.method().name().equals("POST")
        && origin != null
        && !origin.toLowerCase(Locale.ROOT).endsWith("//" + host)) {
      throw new ForbiddenResponse("another origin");
    }
  }

  private boolean isOurs(String host) {
    @Nullable URI home = settings.home();
    if (home != null && host.equals(home.getRawAuthority().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String name = host.replaceFirst(":[0-9]+$", "");
    boolean anyAddress = settings.host().equals("0.0.0.0") && name.matches("[0-9.]{7,15}");
    return anyAddress || List.of("127.0.0.1", "localhost", "[::1]", settings.host()).contains(name);
  }

  /** Whether it comes from this machine, and not through a proxy that stands on it. */
  public static boolean isLoopback(Context context) {
    if (FORWARDED.stream().anyMatch(name -> context.header(name) != null)) {
      return false;
    }
    try {
      return InetAddress.getByName(context.ip().replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
