package mujaz.article.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an address: AMP caches, and redirectors that carry their target in full. A
 * redirector that only knows its target by a number cannot be told without a visit.
 */
final class Wrapping {
  private static final int MOST_LAYERS = 3;

  /** {@code /c/s/news.example/a}: c for content, s for https. */
  private static final Pattern AMP_CACHE = Pattern.compile("^/(?:[cvai]|amp)/(s/)?([^/]+\\..*)$");

  /** {@code /rss/*https://news.example/a}. */
  private static final Pattern STARRED = Pattern.compile("/\\*-?(https?:/{1,2}.+)$");

  /** The last step of a redirector's path; a page of that name with an address in it is no news. */
  private static final Set<String> REDIRECTORS =
      Set.of(
          "url",
          "redirect",
          "redirector",
          "redir",
          "redirect.php",
          "redir.php",
          "out",
          "out.php",
          "go",
          "go.php",
          "goto",
          "click",
          "click.php",
          "link",
          "link.php",
          "l.php",
          "away",
          "away.php",
          "leaving",
          "exit",
          "track",
          "rd",
          "r",
          "newsclick",
          "urlredirect",
          "forward");

  private static final Set<String> TARGETS =
      Set.of("url", "u", "q", "target", "to", "dest", "destination", "redirect", "link", "r");

  private static final Pattern SESSION = Pattern.compile(";(?i:jsessionid|phpsessid|sid)=[^/?#;]*");

  private Wrapping() {}

  /** The innermost address that the given one names. */
  static URI removed(URI address) {
    URI inner = address;
    for (int i = 0; i < MOST_LAYERS; i++) {
      Optional<URI> next = once(inner);
      if (next.isEmpty()) {
        break;
      }
      inner = next.get();
    }
    return inner;
  }

  static String withoutSession(String path) {
    return path.indexOf(';') < 0 ? path : SESSION.matcher(path).replaceAll("");
  }

  private static Optional<URI> once(URI address) {
    @Nullable String host = address.getHost();
    @Nullable String path = address.getRawPath();
    if (host == null || path == null) {
      return Optional.empty();
    }
    String name = host.toLowerCase(Locale.ROOT);
    boolean google = name.startsWith("www.google.") || name.startsWith("google.");
    @Nullable String raw = address.getRawQuery();
    String query = raw == null ? "" : "?" + raw;
    if (name.endsWith(".cdn.ampproject.org") || (google && path.startsWith("/amp/"))) {
      Matcher cached = AMP_CACHE.matcher(path);
      if (cached.matches()) {
        String scheme = cached.group(1) == null ? "http://" : "https://";
        return absolute(scheme + cached.group(2) + query);
      }
    }
    if (path.contains("/*")) {
      Matcher starred = STARRED.matcher(path);
      if (starred.find()) {
        return absolute(starred.group(1).replaceFirst(":/+", "://") + query);
      }
    }
    return REDIRECTORS.contains(last(path)) ? target(raw) : Optional.empty();
  }

  private static String last(String path) {
    String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return end.substring(end.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<URI> target(@Nullable String query) {
    if (query == null) {
      return Optional.empty();
    }
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0 && TARGETS.contains(part.substring(0, equals).toLowerCase(Locale.ROOT))) {
        Optional<URI> target = decoded(part.substring(equals + 1)).flatMap(Wrapping::absolute);
        if (target.isPresent()) {
          return target;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> absolute(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text.replace(" ", "%20"));
      @Nullable String host = address.getHost();
      return host != null && host.indexOf('.') > 0 ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
