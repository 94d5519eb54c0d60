package mujaz.ingest;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleId;
import mujaz.article.ExtractedPage;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.Fetcher;
import mujaz.source.SourceId;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads one page that somebody named, without keeping it. */
public final class PageReader {
  /**
   * What came of it: an article, a problem, or both where only a part can be read.
   *
   * @param article its ids are 0
   */
  public record Reading(Optional<Article> article, @Nullable Problem problem) {}

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final InstantSource time;

  public PageReader(Fetcher fetcher, ArticleExtractor extractor, InstantSource time) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.time = time;
  }

  /** Blocks for as long as the visit takes. */
  public Reading read(URI page) {
    return fetcher.fetch(
        FetchRequest.page(page),
        result ->
            result.match(
                this::extract,
                same -> new Reading(Optional.empty(), Problem.of("article.no-article")),
                later -> new Reading(Optional.empty(), later.why()),
                gone -> new Reading(Optional.empty(), gone.why())));
  }

  /** A page that somebody has saved. */
  public Reading saved(byte[] body, URI address) {
    return reading(extractor.extract(body, address, Map.of()));
  }

  private Reading extract(FetchResult.Fetched fetched) {
    return reading(extractor.extract(fetched.body(), fetched.address(), fetched.headers()));
  }

  private Reading reading(ExtractedPage page) {
    if (page.text().isBlank()) {
      Problem problem = page.problem();
      return new Reading(
          Optional.empty(), problem == null ? Problem.of("article.no-article") : problem);
    }
    return new Reading(
        Optional.of(
            new Article(
                new ArticleId(0),
                new SourceId(0),
                page.canonical(),
                page.title(),
                page.text(),
                page.language(),
                page.publishedAt() == null ? time.instant() : page.publishedAt().toInstant(),
                page.author(),
                page.image())),
        page.problem());
  }
}
