package mujaz.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.internal.StringUtil;

/** Addresses in markup from outside. */
final class SafeAddress {
  private static final Set<String> SCHEMES =
      Set.of(
          "http", "https", "ftp", "ftps", "mailto", "magnet", "tel", "sms", "geo", "xmpp", "sip",
          "sips", "news", "nntp", "irc", "feed", "tg", "cid");

  private SafeAddress() {}

  /** Absolute; empty for an address of a kind that could do harm. */
  static String of(String written, String base) {
    String link = written.strip();
    if (link.regionMatches(true, 0, "https://", 0, 8)
        || link.regionMatches(true, 0, "http://", 0, 7)) {
      return link;
    }
    if (link.indexOf('<') >= 0) {
      return "";
    }
    int colon = link.indexOf(':');
    int first = firstOf(link);
    if (colon < 0 || (first >= 0 && first < colon)) {
      String absolute = StringUtil.resolve(base, link);
      return absolute.isEmpty() ? link : absolute;
    }
    String scheme =
        link.substring(0, colon).replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    return SCHEMES.contains(scheme) ? link : "";
  }

  private static int firstOf(String link) {
    for (int i = 0; i < link.length(); i++) {
      if ("/?#".indexOf(link.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
