package mujaz.article.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters that say how a reader came, not what is read. */
final class Queries {
  private static final List<String> TRACKING_PREFIXES =
      List.of(
          "utm_",
          "at_",
          "ns_",
          "mc_",
          "mtm_",
          "pk_",
          "piwik_",
          "matomo_",
          "hsa_",
          "wt_",
          "_ga",
          "_hs",
          "fb_",
          "aspsessionid",
          "icid",
          "xtor");

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "gbraid",
          "wbraid",
          "dclid",
          "msclkid",
          "igshid",
          "igsh",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "cmpid",
          "cmp",
          "ocid",
          "ref_src",
          "ref_url",
          "spm",
          "traffic_source",
          "ftag",
          "feature",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "mkt_tok",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "s_cid",
          "smid",
          "partner",
          "phpsessid",
          "jsessionid",
          "sessionid",
          "cftoken");

  /** Names that track only with such a value: {@code ref=rss}, but {@code from=2024} is a page. */
  private static final Set<String> WITH_VALUE =
      Set.of("ref", "referrer", "source", "src", "from", "via", "feed", "rss", "medium", "format");

  private static final List<String> VALUES =
      List.of("rss", "feed", "twitter", "facebook", "telegram", "whatsapp", "newsletter");

  /** The same page for small screens. */
  private static final Set<String> DRESS =
      Set.of(
          "m=1",
          "m=0",
          "mobile=1",
          "amp",
          "amp=",
          "amp=1",
          "amp=true",
          "outputtype=amp",
          "output=amp",
          "view=amp",
          "noamp=mobile",
          "nonamp=1",
          "usqp=mq331aqdi0amp");

  private Queries() {}

  /** Without what tracks, in the given order. */
  static String untracked(@Nullable String raw) {
    return String.join("&", kept(raw));
  }

  /** Without what tracks or only dresses the page, in an order of our own. */
  static String identifying(@Nullable String raw) {
    return kept(raw).stream()
        .map(part -> part.endsWith("=") ? part.substring(0, part.length() - 1) : part)
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static List<String> kept(@Nullable String raw) {
    List<String> kept = new ArrayList<>();
    if (raw != null && !raw.isEmpty()) {
      for (String part : raw.split("&")) {
        if (!part.isEmpty() && !tracks(part.toLowerCase(Locale.ROOT))) {
          kept.add(part);
        }
      }
    }
    return kept;
  }

  private static boolean tracks(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? part : part.substring(0, equals);
    String value = equals < 0 ? "" : part.substring(equals + 1);
    return TRACKING.contains(name)
        || DRESS.contains(part)
        || TRACKING_PREFIXES.stream().anyMatch(name::startsWith)
        || (WITH_VALUE.contains(name) && VALUES.stream().anyMatch(value::contains));
  }
}
