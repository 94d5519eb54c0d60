package mujaz.bench.citizen.play;

import java.util.List;

/** Writes RSS. */
public final class FeedText {
  private FeedText() {}

  /**
   * @param head elements of the channel
   */
  public static String rss(String address, String head, List<Shown> items) {
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"");
    feed.append(" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>At ");
    feed.append(address).append("</title><link>").append(address).append("</link>").append(head);
    items.forEach(item -> feed.append(item(item)));
    return feed.append("</channel></rss>\n").toString();
  }

  /** One {@code item} element. */
  public static String item(Shown item) {
    return "<item><title>"
        + item.headline()
        + "</title>"
        + element("link", item.link().replace("&", "&amp;"))
        + element("guid isPermaLink=\"false\"", item.guid())
        + element("pubDate", item.date())
        + "<description>&lt;p&gt;"
        + item.text()
        + "&lt;/p&gt;</description></item>\n";
  }

  private static String element(String tag, String text) {
    return text.isEmpty() ? "" : "<" + tag + ">" + text + "</" + tag.split(" ", 2)[0] + ">";
  }
}
