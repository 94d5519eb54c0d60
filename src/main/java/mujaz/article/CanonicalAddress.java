package mujaz.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One address for one article: without fragment and tracking parameters, host in lower case,
 * default port and AMP's path ending left out, https for http.
 */
public final class CanonicalAddress {
  private static final List<String> TRACKING =
      List.of(
          "utm_",
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "yclid",
          "at_medium",
          "at_campaign",
          "at_bbc_team",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "cmpid",
          "ocid",
          "ref_src",
          "_ga",
          "wt_mc",
          "xtor",
          "spm",
          "traffic_source");

  private CanonicalAddress() {}

  public static URI of(URI address) {
    @Nullable String host = address.getHost();
    if (host == null) {
      return address;
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String plainPath = path.replaceFirst("/amp/?$", "/").replaceFirst("\\.amp$", "");
    @Nullable String query = query(address.getRawQuery());
    int port = address.getPort();
    String authority =
        host.toLowerCase(Locale.ROOT) + (port < 0 || port == 80 || port == 443 ? "" : ":" + port);
    // A port of its own (a test server, an intranet) keeps its scheme: https need not be there.
    String scheme = port < 0 || port == 80 || port == 443 ? "https" : address.getScheme();
    try {
      return new URI(
          scheme
              + "://"
              + authority
              + (plainPath.isEmpty() ? "/" : plainPath)
              + (query == null ? "" : "?" + query));
    } catch (URISyntaxException e) {
      return address;
    }
  }

  private static @Nullable String query(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return null;
    }
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(part -> !part.isEmpty())
            .filter(part -> TRACKING.stream().noneMatch(part.toLowerCase(Locale.ROOT)::startsWith))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? null : kept;
  }
}
