package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mujaz.article.address.Marks;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When and from whom a page came, on every database. */
abstract class ProvenanceContract {
  private static final URI PAGE = URI.create("https://news.example/2026/bridge");

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Provenance provenance;
  private SourceId source;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    provenance = new Provenance(database.jdbi());
    source =
        new Sources(database.jdbi(), time)
            .add(
                "Outlet",
                URI.create("https://news.example/feed"),
                SourceKind.FEED,
                Language.ENGLISH,
                null)
            .id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPageThatNobodyHasShownIsUnknown() {
    assertThat(provenance.of(PAGE)).isEmpty();
  }

  @Test
  void anItemThatBecameNoArticleIsKnownAllTheSame() {
    item(Marks.page(PAGE), null);
    assertThat(provenance.of(PAGE)).contains(new Provenance.Shown(source, null, time.instant()));
  }

  @Test
  void anArticleIsFoundByItsPageAndByAnItemUnderAnotherAddress() {
    ArticleId article = article();
    Provenance.Shown shown = new Provenance.Shown(source, article, time.instant());
    assertThat(provenance.of(PAGE)).contains(shown);
    URI other = URI.create("https://news.example/other/way");
    item(Marks.page(other), article);
    assertThat(provenance.of(other)).contains(shown);
    Instant fetched = time.instant();
    assertThat(provenance.fetched(List.of(article, new ArticleId(99))))
        .isEqualTo(Map.of(article, fetched));
  }

  private ArticleId article() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new ArticleId(
                    handle
                        .createUpdate(
                            """
                            insert into articles (source_id, canonical, page, headline, text,
                              language, published_at, seen_at, news_at, categories)
                            values (:source, :canonical, :page, 'Bridge', 'It opened.', 'en',
                              :now, :now, :now, '')
                            """)
                        .bind("source", source.value())
                        .bind("canonical", PAGE.toString())
                        .bind("page", Marks.page(PAGE))
                        .bind("now", time.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
  }

  private void item(long mark, @Nullable ArticleId article) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into items (mark, source_id, article_id, headline, said, gist, edits,
                          shown_at)
                        values (:mark, :source, :article, 0, 0, 0, 0, :now)
                        """)
                    .bind("mark", mark)
                    .bind("source", source.value())
                    .bind("article", article == null ? null : article.value())
                    .bind("now", time.instant())
                    .execute());
  }
}
