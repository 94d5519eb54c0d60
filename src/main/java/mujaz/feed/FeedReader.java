package mujaz.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import mujaz.text.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a source served, as a stream, and keeps the newest items. XML goes through a tolerant
 * tokenizer of our own, JSON through Jackson, and an HTML page is read as a listing. Thread-safe.
 */
public final class FeedReader {
  private static final int MOST_ITEMS = 500;
  private static final int LONGEST_PAGE = 2_000_000;

  /**
   * @param body as served; gzip without a header is unpacked
   * @param address where it was served, which relative links are resolved against
   * @param headers by lower-case name
   */
  public FeedReading read(byte[] body, URI address, Map<String, List<String>> headers) {
    if (body.length == 0) {
      return new FeedReading.NotAFeed(Problem.of("feed.empty"));
    }
    return read(() -> Decoding.open(body, headers), address, headers);
  }

  /**
   * A document of any length, in little memory. It is not closed.
   *
   * @param body as served; gzip without a header is unpacked
   */
  public FeedReading read(InputStream body, URI address, Map<String, List<String>> headers) {
    return read(() -> Decoding.open(body, headers), address, headers);
  }

  /**
   * A page whose items are told by hand.
   *
   * @param selector a CSS selector of the items, or of the links to them
   */
  public FeedReading readListing(
      byte[] body, URI address, Map<String, List<String>> headers, String selector) {
    String html = Decoding.decode(body, headers);
    return HtmlListing.read(Jsoup.parse(html, address.toString()), address, selector);
  }

  private interface Opening {
    Reader open() throws IOException;
  }

  private static FeedReading read(Opening opening, URI address, Map<String, List<String>> headers) {
    try {
      return parse(opening.open(), base(address, headers))
          .match(
              read -> new FeedReading.Read(withHeaders(read.feed(), address, headers)), not -> not);
    } catch (IOException | RuntimeException e) {
      return new FeedReading.NotAFeed(Problem.of("feed.unreadable").because(e));
    }
  }

  /** RFC 9110: the content's own address goes before the one that was asked for. */
  private static URI base(URI address, Map<String, List<String>> headers) {
    List<String> stated = headers.getOrDefault("content-location", List.of());
    return stated.isEmpty() ? address : Links.resolve(address, stated.get(0)).orElse(address);
  }

  /** WebSub says: what the header names goes before what the document does. */
  private static Feed withHeaders(Feed feed, URI address, Map<String, List<String>> headers) {
    List<URI> hubs = HeaderLinks.of(headers, "hub", address);
    List<URI> self = HeaderLinks.of(headers, "self", address);
    List<String> language = headers.getOrDefault("content-language", List.of());
    return hubs.isEmpty() && self.isEmpty() && language.isEmpty()
        ? feed
        : new Feed(
            feed.format(),
            feed.title(),
            feed.statedTitle(),
            feed.link(),
            feed.statedLink(),
            feed.languageTag().isEmpty() && !language.isEmpty()
                ? language.get(0)
                : feed.languageTag(),
            feed.rhythm(),
            hubs.isEmpty() ? feed.hubs() : hubs,
            self.isEmpty() ? feed.self() : self.get(0),
            feed.gaps(),
            feed.items());
  }

  private static FeedReading parse(Reader text, URI address) throws IOException {
    CharWindow window = new CharWindow(text);
    DocumentStart start = DocumentStart.of(window);
    if (start.isJson()) {
      return JsonFeed.read(window.rest(), address, MOST_ITEMS);
    }
    if (start.root() < 0) {
      return page(start(window.rest()), address);
    }
    window.passTo(window.start() + start.root());
    @Nullable Feed feed = new XmlFeed(address, MOST_ITEMS).read(window, start.entities());
    return feed == null
        ? new FeedReading.NotAFeed(Problem.of("feed.unreadable"))
        : new FeedReading.Read(feed);
  }

  private static FeedReading page(String html, URI address) {
    Document page = Jsoup.parse(html, address.toString());
    return TelegramPreview.isOne(page, address)
        ? TelegramPreview.read(page, address)
        : HtmlListing.read(page, address);
  }

  private static String start(Reader reader) throws IOException {
    StringBuilder page = new StringBuilder();
    char[] piece = new char[1 << 15];
    for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
      page.append(piece, 0, Math.min(count, LONGEST_PAGE - page.length()));
      if (page.length() == LONGEST_PAGE) {
        break;
      }
    }
    return page.toString();
  }
}
