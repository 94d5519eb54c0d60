package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedItem;
import mujaz.source.SourceId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The articles that we keep, and which items of each source we have seen. Thread-safe. */
public final class Articles {
  private static final int LONGEST_GUID = 500;

  private final Jdbi jdbi;
  private final InstantSource time;

  public Articles(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** The items that the source has not shown before, each guid once, in the feed's order. */
  public List<FeedItem> unseen(SourceId source, List<FeedItem> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Set<String> known =
        new HashSet<>(
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select guid from items where source_id = :source and guid in (<guids>)")
                        .bind("source", source.value())
                        .bindList("guids", items.stream().map(Articles::guid).distinct().toList())
                        .mapTo(String.class)
                        .list()));
    List<FeedItem> unseen = new ArrayList<>();
    for (FeedItem item : items) {
      if (known.add(guid(item))) {
        unseen.add(item);
      }
    }
    return unseen;
  }

  /**
   * Notes that a source has shown an item.
   *
   * @param article what it became; null where it became nothing
   */
  public void seen(SourceId source, FeedItem item, @Nullable ArticleId article) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into items (source_id, guid, article_id, seen_at)
                    values (:source, :guid, :article, :now) on conflict do nothing
                    """)
                .bind("source", source.value())
                .bind("guid", guid(item))
                .bind("article", article == null ? null : article.value())
                .bind("now", time.instant())
                .execute());
  }

  /** Keeps an article; empty where its address is kept already. */
  public Optional<Article> add(NewArticle article) {
    return jdbi.inTransaction(
        handle -> {
          int added =
              handle
                  .createUpdate(
                      """
                      insert into articles (source_id, canonical, headline, text, language,
                        published_at, seen_at, author, image, categories)
                      values (:source, :canonical, :headline, :text, :language,
                        :published, :now, :author, :image, :categories)
                      on conflict do nothing
                      """)
                  .bind("source", article.source().value())
                  .bind("canonical", article.canonical().toString())
                  .bind("headline", article.headline())
                  .bind("text", ArticleRow.shortened(article.text()))
                  .bind("language", article.language().code())
                  .bind("published", article.publishedAt())
                  .bind("now", time.instant())
                  .bind("author", article.author())
                  .bind("image", article.image() == null ? null : article.image().toString())
                  .bind("categories", String.join("\n", article.categories()))
                  .execute();
          return added == 0
              ? Optional.<Article>empty()
              : handle
                  .createQuery("select * from articles where canonical = :canonical")
                  .bind("canonical", article.canonical().toString())
                  .map(ArticleRow::read)
                  .findOne();
        });
  }

  public Optional<Article> find(ArticleId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /** The articles that are kept of those, in the order of the ids. */
  public List<Article> findAll(Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<ArticleId, Article> found = new HashMap<>();
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select * from articles where id in (<ids>)")
                    .bindList("ids", ids.stream().map(ArticleId::value).toList())
                    .map(ArticleRow::read)
                    .list())
        .forEach(article -> found.put(article.id(), article));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Whether an address is kept. */
  public boolean has(URI canonical) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from articles where canonical = :canonical")
                .bind("canonical", canonical.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /** Forgets articles seen before a moment, a batch at a time; how many went. */
  public int forgetBefore(Instant moment, int batch) {
    return jdbi.inTransaction(
        handle -> {
          List<Long> old =
              handle
                  .createQuery(
                      """
                      select id from articles where seen_at < :moment
                      order by seen_at limit :batch
                      """)
                  .bind("moment", moment)
                  .bind("batch", batch)
                  .mapTo(Long.class)
                  .list();
          if (!old.isEmpty()) {
            handle
                .createUpdate("update items set article_id = null where article_id in (<ids>)")
                .bindList("ids", old)
                .execute();
            handle
                .createUpdate("delete from articles where id in (<ids>)")
                .bindList("ids", old)
                .execute();
          }
          return old.size();
        });
  }

  private static String guid(FeedItem item) {
    String guid = item.guid().replace("\u0000", "");
    return guid.length() <= LONGEST_GUID ? guid : guid.substring(0, LONGEST_GUID);
  }
}
