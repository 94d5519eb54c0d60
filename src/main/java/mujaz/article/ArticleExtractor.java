package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mujaz.article.address.CanonicalAddress;
import mujaz.article.body.ArticleBody;
import mujaz.feed.Decoding;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page to its article: title, text, author, time, picture, language, canonical address. Nothing
 * of the page's markup leaves here. Thread-safe.
 */
public final class ArticleExtractor {
  private static final int MAX_DEPTH = 400;
  private static final int SHORTEST = 120;

  private final LanguageDetector detector;
  private final ArticleBody bodies = new ArticleBody();

  public ArticleExtractor(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * @param body the page as served
   * @param headers of the answer, by lower-case name
   */
  public ExtractedPage extract(byte[] body, URI address, Map<String, List<String>> headers) {
    String html = Decoding.decode(body, headers);
    Document page =
        Jsoup.parse(html, address.toString(), Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    PageMetadata metadata = PageMetadata.of(page);
    String title = metadata.title();
    @Nullable Instant published =
        metadata.publishedAt().or(() -> VisibleDate.of(page, address)).orElse(null);
    var author = metadata.author();
    var image = metadata.image();
    URI canonical = metadata.canonical().filter(uri -> sameSite(uri, address)).orElse(address);
    String stated = metadata.language();
    String text = bodies.of(page, title, metadata.body());
    String said = PlainText.of(metadata.body(), address);
    if (text.length() < said.length() / 2) {
      text = said;
    }
    Language detected = detector.detect(text.isEmpty() ? title : text);
    return new ExtractedPage(
        title,
        text,
        author,
        published,
        image,
        detected.isKnown() ? detected : Language.of(stated),
        CanonicalAddress.of(canonical),
        problem(text, metadata, html));
  }

  private static @Nullable Problem problem(String text, PageMetadata metadata, String html) {
    if (metadata.saysPaywall() && text.length() < 1_500) {
      return Problem.of("article.paywall");
    } else if (text.length() >= SHORTEST) {
      return null;
    }
    return Problem.of(
        html.length() > 2_000 && html.contains("<script") && text.isEmpty()
            ? "article.script-only"
            : "article.no-article");
  }

  /**
   * A canonical address on another site is not believed: it would let one site speak for another.
   */
  private static boolean sameSite(URI canonical, URI address) {
    return site(canonical).equals(site(address));
  }

  private static String site(URI address) {
    String host = String.valueOf(address.getHost());
    for (String prefix : List.of("www.", "amp.", "m.", "mobile.")) {
      host = host.startsWith(prefix) ? host.substring(prefix.length()) : host;
    }
    return host;
  }
}
