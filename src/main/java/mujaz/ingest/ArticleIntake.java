package mujaz.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.article.ArticleExtractor;
import mujaz.article.ExtractedPage;
import mujaz.article.NewArticle;
import mujaz.article.address.PageIdentity;
import mujaz.article.items.Sighting;
import mujaz.feed.FeedItem;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.Fetcher;
import mujaz.source.Host;
import mujaz.source.Source;
import mujaz.source.profile.Texts;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * A feed item to an article: the feed's own text where it is whole, else the page's; the teaser
 * where the page cannot be had.
 */
final class ArticleIntake {
  /** A feed's text that is shorter than this is taken for a teaser. */
  private static final int WHOLE = 700;

  private static final int FEWEST = 40;

  /** What comes so long after its date is kept, and is no news. */
  private static final Duration OLD = Duration.ofDays(2);

  /** What has been news for longer is told by its teaser. */
  private static final Duration WAITING = Duration.ofHours(2);

  /** Dates before it are those of clocks that were never set. */
  private static final Instant FIRST_DATE = Instant.parse("1980-01-02T00:00:00Z");

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final LanguageDetector detector;
  private final InstantSource time;

  ArticleIntake(
      Fetcher fetcher, ArticleExtractor extractor, LanguageDetector detector, InstantSource time) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.detector = detector;
    this.time = time;
  }

  /** Whether its page is worth a visit: where the feed says little of it, or an editor says so. */
  boolean needsPage(Source source, Sighting sighting) {
    Texts texts = source.profile().texts();
    boolean wanted =
        texts == Texts.PAGE || (texts == Texts.AUTO && sighting.text().length() < WHOLE);
    return wanted && sighting.item().link() != null;
  }

  /** Whether its page is worth waiting for: its host wants to be left alone now, and it is new. */
  boolean isHeld(Source source, Sighting sighting) {
    @Nullable URI link = sighting.item().link();
    @Nullable Instant published = sighting.item().published();
    return link != null
        && published != null
        && published.isAfter(time.instant().minus(WAITING))
        && needsPage(source, sighting)
        && fetcher.hosts().holds().leftOf(Host.of(link)).compareTo(Duration.ZERO) > 0;
  }

  /**
   * Empty where the item has nothing to read.
   *
   * @param mayVisit whether its page may be asked for
   */
  Optional<NewArticle> draft(Source source, Sighting sighting, boolean mayVisit) {
    FeedItem item = sighting.item();
    @Nullable URI link = item.link();
    String stated = sighting.text();
    @Nullable ExtractedPage page =
        mayVisit && link != null && needsPage(source, sighting) ? page(source, link) : null;
    String text = page != null && page.text().length() > stated.length() ? page.text() : stated;
    String headline = item.title().isEmpty() && page != null ? page.title() : item.title();
    if (text.length() < FEWEST && headline.isEmpty()) {
      return Optional.empty();
    }
    Instant published = published(item, page);
    return Optional.of(
        new NewArticle(
            source.id(),
            page == null ? sighting.address() : address(sighting, link, page),
            headline,
            text.isEmpty() ? headline : text,
            language(source, headline + "\n" + text),
            published,
            newsAt(source, published),
            item.author() != null || page == null ? item.author() : page.author(),
            image(item, page),
            item.categories()));
  }

  /** The page's own name for itself, unless several items live there, or it names a front page. */
  private static URI address(Sighting sighting, @Nullable URI link, ExtractedPage page) {
    boolean shared = sighting.address().getRawFragment() != null;
    return shared || link == null || !PageIdentity.isPage(page.canonical())
        ? sighting.address()
        : page.canonical();
  }

  private @Nullable ExtractedPage page(Source source, URI link) {
    return fetcher
        .fetch(
            FetchRequest.page(link).via(source.profile().proxy()),
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
    return stated == null || stated.isAfter(now) || stated.isBefore(FIRST_DATE) ? now : stated;
  }

  /** What a source had before we came to it counts as of then, and an archive's as of its day. */
  private Instant newsAt(Source source, Instant published) {
    Instant now = time.instant();
    boolean first = source.polling().lastSuccessAt() == null;
    return first || published.isBefore(now.minus(OLD)) ? published : now;
  }

  private static @Nullable URI image(FeedItem item, @Nullable ExtractedPage page) {
    return item.enclosures().stream()
        .filter(file -> String.valueOf(file.type()).startsWith("image"))
        .map(file -> file.address())
        .findFirst()
        .orElse(page == null ? null : page.image());
  }
}
