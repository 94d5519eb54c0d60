package mujaz.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class Links {
  private static final int LONGEST = 4_000;
  private static final Pattern PAGE = Pattern.compile("(?i)\\.(?:[a-z]?html?|php|aspx?|jsp|cgi)$");
  private static final boolean[] UNUSUAL = new boolean[128];

  static {
    " \"<>\\^`{|}[]%".chars().forEach(c -> UNUSUAL[c] = true);
  }

  private Links() {}

  /** What relative links in that tag are meant against, after its {@code xml:base}s. */
  static URI base(Tag tag, URI address) {
    return tag.base(address);
  }

  /** An absolute http or https address; empty for anything else. */
  static Optional<URI> resolve(URI base, String written) {
    String link = written.strip();
    if (link.isEmpty() || link.length() > LONGEST || isOfAnotherScheme(link)) {
      return Optional.empty();
    }
    try {
      URI address = new URI(escaped(isWhole(link) ? link : absolute(base, link)));
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether words stand where an address should: nothing that says where ({@code /}, {@code ?},
   * {@code #}, {@code :}) but a sign that no address has.
   */
  static boolean isWords(String written) {
    boolean odd = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ("/?#:".indexOf(c) >= 0 || i > LONGEST) {
        return false;
      }
      odd |= c < 128 && c != '%' && UNUSUAL[c];
    }
    return odd && !PAGE.matcher(written).find();
  }

  /** Told early: an exception for each is slow where a bomb has very many. */
  private static boolean isOfAnotherScheme(String link) {
    int colon = link.indexOf(':');
    if (colon < 1 || link.regionMatches(true, 0, "http", 0, 4)) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = link.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static String absolute(URI base, String link) {
    String absolute = StringUtil.resolve(base.toString(), link);
    return absolute.isEmpty() ? link : absolute;
  }

  /** Whether it is an address as it stands: nearly all are, and resolving is slow. */
  private static boolean isWhole(String link) {
    if (!link.startsWith("http://") && !link.startsWith("https://")) {
      return false;
    }
    for (int i = 0; i < link.length(); i++) {
      if (link.charAt(i) < ' ' || link.charAt(i) == '\\') {
        return false;
      }
    }
    return !link.contains("/./") && !link.contains("/../");
  }

  /** An item's name where the feed gives none: its link, else a hash of what it says. */
  static String fallbackGuid(@Nullable URI link, String title, String content) {
    if (link != null) {
      return link.toString();
    }
    if (title.isEmpty() && content.isEmpty()) {
      return "empty";
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((title + '\n' + content).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Percent-escapes what URI does not take and browsers do: spaces, quotes, brackets. */
  private static String escaped(String link) {
    if (isPlain(link)) {
      return link;
    }
    StringBuilder safe = new StringBuilder(link.length());
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (" \"<>\\^`{|}".indexOf(c) >= 0 || (c == '%' && !isEscape(link, i))) {
        safe.append(String.format("%%%02X", (int) c));
      } else if ((c == '[' || c == ']') && i > 8) {
        safe.append(c == '[' ? "%5B" : "%5D");
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean isPlain(String link) {
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c < 128 && UNUSUAL[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String link, int at) {
    return at + 2 < link.length()
        && Character.digit(link.charAt(at + 1), 16) >= 0
        && Character.digit(link.charAt(at + 2), 16) >= 0;
  }
}
