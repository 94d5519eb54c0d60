package mujaz.chat.house;

import java.net.URI;

/** What a channel adds to the addresses that it links to, so that a site knows its readers. */
final class LinkSuffix {
  private LinkSuffix() {}

  /** The suffix joins the query; what points into the page stays last. */
  static URI joined(URI link, String suffix) {
    if (suffix.isEmpty() || !String.valueOf(link.getScheme()).startsWith("http")) {
      return link;
    }
    String whole = link.toString();
    int hash = whole.indexOf('#');
    String page = hash < 0 ? whole : whole.substring(0, hash);
    String part = hash < 0 ? "" : whole.substring(hash);
    String joint = page.contains("?") ? (page.endsWith("?") || page.endsWith("&") ? "" : "&") : "?";
    return URI.create(page + joint + suffix + part);
  }
}
