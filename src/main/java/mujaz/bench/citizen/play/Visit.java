package mujaz.bench.citizen.play;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;

/**
 * A request for a feed, as its behaviour sees it.
 *
 * @param below what stands in the path below the feed's own: where a redirect led to
 * @param number how often the feed was asked for, this time included
 */
public record Visit(Outlet outlet, FeedRequest request, String below, int number, Instant now) {
  public static final String RSS = "application/rss+xml; charset=utf-8";

  /** The outlet's items as a plain feed shows them, the newest first. */
  public List<Shown> items() {
    return newest(Outlet.MOST_SHOWN);
  }

  /** At most so many, the newest first. */
  public List<Shown> newest(int most) {
    String base = "http://" + outlet.house().authority();
    return outlet.items(now, most).stream()
        .map(
            item ->
                new Shown(
                    item,
                    "tag:" + item.key(),
                    base + "/page/" + item.key(),
                    Shown.rfc(item.at()),
                    item.headline(),
                    item.text()))
        .toList();
  }

  public List<Shown> items(UnaryOperator<Shown> change) {
    return items().stream().map(change).toList();
  }

  /** A good feed. */
  public Answer rss() {
    return rss("", items());
  }

  /**
   * @param head elements of the channel
   */
  public Answer rss(String head, List<Shown> items) {
    return body(FeedText.rss(outlet.address(), head, items), RSS, items);
  }

  /** A 200 with those items, told in any form. */
  public Answer body(String text, String type, List<Shown> items) {
    return body(text.getBytes(StandardCharsets.UTF_8), type, items);
  }

  public Answer body(byte[] bytes, String type, List<Shown> items) {
    return fresh(FeedReply.bytes(200, bytes).with("Content-Type", type), items);
  }

  public Answer fresh(FeedReply reply, List<Shown> items) {
    return Answer.of(Answer.Kind.FRESH, reply).showing(items.stream().map(Shown::item).toList());
  }

  /** The plain feed in another encoding. */
  public Answer rss(Charset charset, String type) {
    List<Shown> items = items();
    return body(FeedText.rss(outlet.address(), "", items).getBytes(charset), type, items);
  }

  public byte[] rssBytes() {
    return FeedText.rss(outlet.address(), "", items()).getBytes(StandardCharsets.UTF_8);
  }

  /** What changes exactly when the items change. */
  public String version() {
    List<Item> items = outlet.items(now);
    return items.get(0).key() + items.size();
  }

  /** When the items last changed, as HTTP writes it. */
  public String changed() {
    return Shown.rfc(outlet.items(now).get(0).at());
  }

  /** A 304 to who has that ETag; else the feed with it. */
  public Answer tagged(String etag) {
    return asked("if-none-match").equals(Optional.of(etag)) ? same() : rss().etag(etag);
  }

  /** A 304 that names no validators. */
  public Answer same() {
    return Answer.of(Answer.Kind.SAME, FeedReply.status(304));
  }

  public Optional<String> asked(String header) {
    return request.header(header);
  }

  /** Whether the reader was sent here a moment ago. */
  public boolean cameByRedirect() {
    return outlet.cameByRedirect();
  }

  public Stage stage() {
    return outlet.house().stage();
  }

  public Duration intervals(double count) {
    return stage().intervals(count);
  }

  /** Takes that long, on the clock on the wall, before it answers. */
  public void think(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  public void publish(int count) {
    outlet.publish(count, now);
  }

  /** The item's text now has that word, and the article must have it in the end. */
  public void says(Item item, String word) {
    outlet.says(item, word, now);
  }

  public void check(String rule, boolean kept, String what) {
    outlet.house().check(rule, kept, what);
  }
}
