package mujaz.article.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article as people open it: out of its wrapping, without tracking parameters,
 * fragment and AMP's marks, host in lower case, https for http. What may not open everywhere stays
 * ({@code www.}, {@code m.}); {@link PageIdentity} goes further.
 */
public final class CanonicalAddress {
  /** {@code /a/amp}, {@code /a.amp}, {@code /a.amp.html}. */
  private static final Pattern AMP_END = Pattern.compile("(?:(/)amp/?|\\.amp(\\.html)?)$");

  private CanonicalAddress() {}

  public static URI of(URI stated) {
    URI address = Wrapping.removed(stated);
    @Nullable String host = address.getHost();
    if (host == null) {
      return address;
    }
    int port = address.getPort();
    boolean usual = isUsual(port);
    // A port of its own (a test server, an intranet) keeps its scheme: https need not be there.
    String scheme = usual ? "https" : address.getScheme();
    String query = Queries.untracked(address.getRawQuery());
    String canonical =
        scheme
            + "://"
            + host.toLowerCase(Locale.ROOT)
            + (usual ? "" : ":" + port)
            + path(address)
            + (query.isEmpty() ? "" : "?" + query)
            + place(address);
    try {
      return canonical.equals(address.toString()) ? address : new URI(canonical);
    } catch (URISyntaxException e) {
      return address;
    }
  }

  static boolean isUsual(int port) {
    return port < 0 || port == 80 || port == 443;
  }

  private static String path(URI address) {
    @Nullable String raw = address.getRawPath();
    String path = raw == null ? "" : Wrapping.withoutSession(raw);
    String plain = path.contains("amp") ? AMP_END.matcher(path).replaceFirst("$1$2") : path;
    return plain.isEmpty() ? "/" : plain;
  }

  /** The fragment where it names a page of its own, as in {@code #!/news/1}; else empty. */
  static String place(URI address) {
    @Nullable String fragment = address.getRawFragment();
    boolean names = fragment != null && (fragment.startsWith("!") || fragment.startsWith("/"));
    return names ? "#" + fragment : "";
  }
}
