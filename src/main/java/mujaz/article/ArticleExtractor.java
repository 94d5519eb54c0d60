package mujaz.article;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import mujaz.article.address.CanonicalAddress;
import mujaz.article.body.ArticleBody;
import mujaz.article.facts.PageFacts;
import mujaz.article.facts.PageLanguage;
import mujaz.article.facts.PageObstacle;
import mujaz.feed.Decoding;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
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
    PageFacts facts = PageFacts.of(page, address);
    String title = facts.title();
    @Nullable OffsetDateTime published = facts.publishedAt();
    var author = facts.author();
    var image = facts.image();
    URI canonical = facts.canonical().filter(uri -> sameSite(uri, address)).orElse(address);
    String stated = facts.language();
    String text = bodies.of(page, title, facts.body());
    String said = PlainText.of(facts.body(), address);
    if (text.length() < said.length() / 2) {
      text = said;
    }
    Language language = PageLanguage.of(stated, text.isEmpty() ? title : text, detector);
    return new ExtractedPage(
        title,
        text,
        author,
        published,
        image,
        language,
        CanonicalAddress.of(canonical),
        PageObstacle.isPossible(text) ? PageObstacle.of(page, text, facts.saysPaywall()) : null);
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
