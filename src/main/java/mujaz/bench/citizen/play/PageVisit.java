package mujaz.bench.citizen.play;

import mujaz.bench.FeedReply;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page, or for robots.txt.
 *
 * @param item whose page it is; null for robots.txt and for pages of nobody
 * @param number how often it was asked for, this time included
 */
public record PageVisit(House house, @Nullable Item item, String path, int number) {

  static final String ROBOTS = "robots.txt is respected";

  /** The page as a decent outlet has it. */
  public FeedReply page() {
    return item == null
        ? FeedReply.status(404)
        : FeedReply.ok("text/html; charset=utf-8", html(item));
  }

  /** A page that says all of the item. */
  public static String html(Item item) {
    return "<!doctype html><html lang=\"en\"><head><title>"
        + item.headline()
        + "</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/about\">About</a></nav>"
        + "<article><h1>"
        + item.headline()
        + "</h1><p>"
        + item.text().replace(". ", ".</p>\n<p>")
        + "</p></article></body></html>";
  }
}
