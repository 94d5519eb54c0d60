package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mujaz.source.Rhythm;
import mujaz.text.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The public preview of a Telegram channel ({@code t.me/s/name}): its last posts with words in
 * them. The preview does not show restricted posts, and of pictures, recordings and polls it has no
 * text: such posts are counted and told, not made into items.
 */
final class TelegramPreview {
  private static final Set<String> HOSTS = Set.of("t.me", "telegram.me", "telegram.dog");
  private static final int MOST_ITEMS = 500;
  private static final int LONGEST_TITLE = 140;
  private static final int SHORTEST_TITLE = 20;

  private TelegramPreview() {}

  static boolean isOne(Document page, URI address) {
    boolean host =
        address.getHost() != null && HOSTS.contains(address.getHost().toLowerCase(Locale.ROOT));
    return host || page.selectFirst(".tgme_channel_history") != null;
  }

  static FeedReading read(Document page, URI address) {
    if (page.selectFirst(".tgme_channel_history, .tgme_widget_message") == null) {
      return new FeedReading.NotAFeed(Problem.of("feed.telegram-no-preview"));
    }
    List<FeedItem> items = new ArrayList<>();
    int unseen = 0;
    for (Element post : page.select(".tgme_widget_message[data-post]:not(.service_message)")) {
      Optional<FeedItem> item = item(post, address);
      item.filter(one -> items.size() < MOST_ITEMS).ifPresent(items::add);
      unseen += item.isPresent() ? 0 : 1;
    }
    @Nullable Element title = page.selectFirst(".tgme_channel_info_header_title");
    String name =
        title == null ? page.select("meta[property=og:title]").attr("content") : title.text();
    return new FeedReading.Read(
        new Feed(
            "telegram",
            name.strip(),
            Markup.escaped(name.strip()),
            address,
            "",
            "",
            Rhythm.UNSTATED,
            List.of(),
            null,
            unseen == 0 ? List.of() : List.of(Problem.of("feed.telegram-unseen", "count", unseen)),
            items));
  }

  private static Optional<FeedItem> item(Element post, URI address) {
    @Nullable Element words = words(post);
    Optional<URI> link = Links.resolve(URI.create("https://t.me/"), post.attr("data-post"));
    if (words == null || link.isEmpty() || words.text().isBlank()) {
      return Optional.empty();
    }
    @Nullable Element time = post.selectFirst(".tgme_widget_message_date time[datetime]");
    @Nullable Instant published =
        time == null ? null : FeedDates.parse(time.attr("datetime")).orElse(null);
    String title = title(words);
    @Nullable Element author = post.selectFirst(".tgme_widget_message_from_author");
    return Optional.of(
        new FeedItem(
            link.get().toString(),
            link.get(),
            title,
            Markup.escaped(title),
            published,
            null,
            "",
            Sanitizer.clean(words.html(), address),
            author == null ? null : author.text().strip(),
            List.of(),
            pictures(post, address)));
  }

  /** The post's own words: those of a post that it answers, or passes on as a card, are not. */
  private static @Nullable Element words(Element post) {
    for (Element text : post.select(".tgme_widget_message_text")) {
      if (text.closest(".tgme_widget_message_reply") == null) {
        return text;
      }
    }
    return null;
  }

  /** The first line that says something, cut at a word where it is long. */
  private static String title(Element words) {
    Element copy = words.clone();
    copy.select("br, p, div, blockquote").before("\n");
    String line =
        copy.wholeText()
            .lines()
            .map(HtmlText::oneLine)
            .filter(text -> text.codePoints().filter(Character::isLetter).count() > 3)
            .findFirst()
            .orElse(HtmlText.oneLine(words.text()));
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    int end = space > SHORTEST_TITLE ? space : LONGEST_TITLE;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return line.substring(0, end).strip() + "…";
  }

  private static List<Enclosure> pictures(Element post, URI address) {
    List<Enclosure> pictures = new ArrayList<>();
    for (Element picture : post.select("[style*=background-image]")) {
      if (picture.className().contains("photo") || picture.className().contains("video_thumb")) {
        String style = picture.attr("style");
        int open = style.indexOf("url(");
        int close = open < 0 ? -1 : style.indexOf(')', open);
        if (close > 0 && pictures.size() < 10) {
          String written = style.substring(open + 4, close).replace("'", "").replace("\"", "");
          Links.resolve(address, written)
              .ifPresent(uri -> pictures.add(new Enclosure(uri, "image/jpeg", -1)));
        }
      }
    }
    return pictures;
  }
}
