package mujaz.article.address;

import java.net.IDN;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page is known by: one text for all the addresses that lead to it, with and without TLS,
 * {@code www.}, a mobile or AMP host, a slash at the end, percent signs, an order of parameters. It
 * is compared, never opened.
 */
public final class PageIdentity {
  private static final List<String> DRESSES = List.of("www.", "m.", "mobile.", "amp.", "wap.");

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern FRONT = Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?)$");

  private PageIdentity() {}

  /** Of the page. */
  public static String of(URI stated) {
    return ofCanonical(CanonicalAddress.of(stated));
  }

  /** Of the page with that canonical address. */
  public static String ofCanonical(URI address) {
    @Nullable String host = address.getHost();
    if (host == null) {
      return address.toString();
    }
    int port = address.getPort();
    String query = Queries.identifying(address.getRawQuery());
    return host(host)
        + (CanonicalAddress.isUsual(port) ? "" : ":" + port)
        + path(address)
        + (query.isEmpty() ? "" : "?" + decoded(query))
        + CanonicalAddress.place(address);
  }

  /** Of the place on the page that the address names; the page itself where it names none. */
  public static String ofPlace(URI address) {
    @Nullable String fragment = address.getRawFragment();
    boolean said = fragment == null || !CanonicalAddress.place(address).isEmpty();
    return said ? of(address) : of(address) + "#" + fragment;
  }

  /** Whether an address names a page of its own, rather than a whole site. */
  public static boolean isPage(URI address) {
    return isPage(address, CanonicalAddress.of(address));
  }

  /** The same of an address whose canonical one is known. */
  public static boolean isPage(URI address, URI canonical) {
    String path = path(canonical);
    boolean front = path.isEmpty() || path.equalsIgnoreCase("/rss") || path.equals("/feed");
    return !front
        || !Queries.identifying(address.getRawQuery()).isEmpty()
        || !CanonicalAddress.place(address).isEmpty();
  }

  private static String host(String stated) {
    String host = stated.toLowerCase(Locale.ROOT);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    try {
      host = isAscii(host) ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException notAName) {
      // It is compared as it stands.
    }
    for (String dress : DRESSES) {
      if (host.startsWith(dress) && host.indexOf('.', dress.length()) > 0) {
        host = host.substring(dress.length());
      }
    }
    return host;
  }

  private static String path(URI address) {
    @Nullable String raw = address.getRawPath();
    String path = raw == null ? "" : decoded(raw);
    path = path.contains("//") ? SLASHES.matcher(path).replaceAll("/") : path;
    path = path.startsWith("/amp/") ? path.substring(4) : path;
    path = path.contains("/index.") || path.contains("/default.") ? front(path) : path;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String front(String path) {
    return FRONT.matcher(path).replaceFirst("/");
  }

  /** Percent signs undone where they are UTF-8 and hide nothing that divides an address. */
  private static String decoded(String raw) {
    if (raw.indexOf('%') < 0) {
      return isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFC);
    }
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' ? escape(bytes, i) : -1;
      boolean plain = value > ' ' && "/?#&=%+;".indexOf(value) < 0;
      if (plain) {
        out.put((byte) value);
        i += 2;
      } else if (value >= 0) {
        out.put(String.format(Locale.ROOT, "%%%02X", value).getBytes(StandardCharsets.US_ASCII));
        i += 2;
      } else {
        out.put(bytes[i]);
      }
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(out.flip())
              .toString();
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    } catch (CharacterCodingException notUtf8) {
      return raw;
    }
  }

  private static int escape(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
