package mujaz.ingest;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.Articles;
import mujaz.article.ExtractedPage;
import mujaz.article.NewArticle;
import mujaz.article.PlainText;
import mujaz.article.address.CanonicalAddress;
import mujaz.feed.FeedItem;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.Fetcher;
import mujaz.source.Source;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * A feed item to an article that is kept: the feed's own text where it is whole, else the page's;
 * the teaser where the page cannot be had.
 */
final class ArticleIntake {
  /** A feed's text that is shorter than this is taken for a teaser. */
  private static final int WHOLE = 700;

  private static final int FEWEST = 40;

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final Articles articles;
  private final LanguageDetector detector;
  private final InstantSource time;

  ArticleIntake(
      Fetcher fetcher,
      ArticleExtractor extractor,
      Articles articles,
      LanguageDetector detector,
      InstantSource time) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.articles = articles;
    this.detector = detector;
    this.time = time;
  }

  /** Empty where the item has nothing to read, or its article is kept already. */
  Optional<Article> take(Source source, FeedItem item) {
    @Nullable URI link = item.link();
    URI address = link == null ? nameless(source, item) : CanonicalAddress.of(link);
    if (articles.has(address)) {
      return Optional.empty();
    }
    String stated = PlainText.of(longer(item.content(), item.summary()), source.address());
    @Nullable ExtractedPage page = stated.length() >= WHOLE || link == null ? null : page(link);
    boolean fromPage = page != null && page.text().length() > stated.length();
    String text = fromPage && page != null ? page.text() : stated;
    String headline = item.title().isEmpty() && page != null ? page.title() : item.title();
    if (text.length() < FEWEST && headline.isEmpty()) {
      return Optional.empty();
    }
    URI canonical = page == null ? address : page.canonical();
    return articles.add(
        new NewArticle(
            source.id(),
            canonical,
            headline,
            text.isEmpty() ? headline : text,
            language(source, headline + "\n" + text),
            published(item, page),
            item.author() != null || page == null ? item.author() : page.author(),
            image(item, page),
            item.categories()));
  }

  private @Nullable ExtractedPage page(URI link) {
    return fetcher
        .fetch(
            FetchRequest.page(link),
            result ->
                result.match(
                    fetched ->
                        Optional.of(
                            extractor.extract(
                                fetched.body(), fetched.address(), fetched.headers())),
                    same -> Optional.<ExtractedPage>empty(),
                    later -> Optional.<ExtractedPage>empty(),
                    gone -> Optional.<ExtractedPage>empty()))
        .orElse(null);
  }

  private Language language(Source source, String text) {
    Language detected = detector.detect(text);
    return detected.isKnown() ? detected : source.language();
  }

  /** A date in the future is the feed's mistake: the article is here now. */
  private Instant published(FeedItem item, @Nullable ExtractedPage page) {
    Instant now = time.instant();
    Instant stated = item.published() != null ? item.published() : item.updated();
    if (stated == null && page != null && page.publishedAt() != null) {
      stated = page.publishedAt().toInstant();
    }
    return stated == null || stated.isAfter(now) ? now : stated;
  }

  private static @Nullable URI image(FeedItem item, @Nullable ExtractedPage page) {
    return item.enclosures().stream()
        .filter(file -> String.valueOf(file.type()).startsWith("image"))
        .map(file -> file.address())
        .findFirst()
        .orElse(page == null ? null : page.image());
  }

  /** An item without a link is known by its guid under its source. */
  private static URI nameless(Source source, FeedItem item) {
    return source.address().resolve("#" + Integer.toHexString(item.guid().hashCode()));
  }

  private static String longer(String a, String b) {
    return List.of(a, b).stream().max(java.util.Comparator.comparingInt(String::length)).orElse("");
  }
}
