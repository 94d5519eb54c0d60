package mujaz.article;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mujaz.source.SourceId;
import mujaz.store.GroupCommit;
import mujaz.store.NumberArray;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The articles that we keep, each page once. Thread-safe. */
public final class Articles {
  private static final String INSERT =
      """
      insert into articles (source_id, canonical, page, signature, headline, text, language,
        published_at, seen_at, news_at, author, image, categories)
      values (:source, :canonical, :page, :signature, :headline, :text, :language,
        :published, :now, :news, :author, :image, :categories)
      on conflict do nothing
      """;

  private final Jdbi jdbi;
  private final GroupCommit commits;
  private final InstantSource time;

  public Articles(Jdbi jdbi, InstantSource time) {
    this(jdbi, new GroupCommit(jdbi), time);
  }

  /**
   * @param commits where the steps of others come too
   */
  public Articles(Jdbi jdbi, GroupCommit commits, InstantSource time) {
    this.jdbi = jdbi;
    this.commits = commits;
    this.time = time;
  }

  /** Runs a step that looks things up, and writes in one statement at most. */
  public <T> T withHandle(HandleCallback<T, RuntimeException> step) {
    return jdbi.withHandle(step);
  }

  /** Runs a step that writes more than articles. */
  public <T> T inTransaction(HandleCallback<T, RuntimeException> step) {
    return jdbi.inTransaction(step);
  }

  /** The same, in one transaction with the steps of others. */
  public <T> T inSharedTransaction(HandleCallback<T, RuntimeException> step) {
    return commits.run(step);
  }

  /**
   * Keeps articles; part of the caller's transaction. Those whose page is kept are left out.
   *
   * @return those that were added
   */
  public List<Article> add(Handle handle, List<NewArticle> articles) {
    Map<Long, NewArticle> pages = new LinkedHashMap<>();
    articles.forEach(article -> pages.putIfAbsent(article.page(), article));
    return List.copyOf(add(handle, pages).values());
  }

  /**
   * The same by the marks of their pages; another source may have been quicker to show one.
   *
   * @return those that were added, by the same marks, in the order of their ids
   */
  public Map<Long, Article> add(Handle handle, Map<Long, NewArticle> pages) {
    if (pages.isEmpty()) {
      return Map.of();
    }
    PreparedBatch rows = handle.prepareBatch(INSERT);
    Instant now = time.instant();
    pages.forEach((page, article) -> ArticleRow.bind(rows, page, article, now));
    Map<Long, Article> added = new LinkedHashMap<>();
    rows.executePreparedBatch("id", "page")
        .map(
            (RowView row) -> {
              Long page = row.getColumn("page", Long.class);
              ArticleId id = new ArticleId(row.getColumn("id", Long.class));
              added.put(page, Objects.requireNonNull(pages.get(page)).as(id));
              return id;
            })
        .list();
    return added;
  }

  /** An article that may be the same as another. */
  public record Kin(ArticleId id, long page, long signature) {}

  /**
   * The articles of those pages, and those of those signatures that were seen since. Two queries,
   * as H2 parses a union anew each time.
   *
   * @param since bounds the signatures alone
   */
  public List<Kin> kin(
      Handle handle, Collection<Long> pages, Collection<Long> signatures, Instant since) {
    List<Kin> kin = new ArrayList<>();
    handle
        .createQuery("select id, page, signature from articles where page = any(:pages)")
        .bind("pages", new NumberArray(pages))
        .map(Articles::kin)
        .forEach(kin::add);
    handle
        .createQuery(
            """
            select id, page, signature from articles
            where signature = any(:signatures) and seen_at >= :since
            """)
        .bind("signatures", new NumberArray(signatures))
        .bind("since", since)
        .map(Articles::kin)
        .forEach(kin::add);
    return kin;
  }

  private static Kin kin(RowView row) {
    Long page = row.getColumn("page", Long.class);
    Long signature = row.getColumn("signature", Long.class);
    return new Kin(
        new ArticleId(row.getColumn("id", Long.class)),
        page == null ? 0 : page,
        signature == null ? 0 : signature);
  }

  /** An edit: the article stays what and where it is, and reads otherwise. */
  public void update(Handle handle, ArticleId id, String headline, String text) {
    handle
        .createUpdate(
            """
            update articles set former_headline = headline, headline = :headline, text = :text,
              revision = revision + 1, updated_at = :now
            where id = :id and not taken
            """)
        .bind("headline", headline)
        .bind("text", ArticleRow.shortened(text))
        .bind("now", time.instant())
        .bind("id", id.value())
        .execute();
  }

  /** Articles after that one that have no story yet, in the order of their ids. */
  public List<Article> unplaced(ArticleId after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from articles where story_id is null and not taken and id > :after
                    order by id limit :limit
                    """)
                .bind("after", after.value())
                .bind("limit", limit)
                .map(ArticleRow::read)
                .list());
  }

  public Optional<Article> find(ArticleId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /** The articles that are kept of those, in the order of the ids. */
  public List<Article> findAll(Collection<ArticleId> ids) {
    return ids.isEmpty() ? List.of() : jdbi.withHandle(handle -> findAll(handle, ids));
  }

  /** The same within a transaction. */
  public List<Article> findAll(Handle handle, Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<ArticleId, Article> found = new HashMap<>();
    handle
        .createQuery("select * from articles where id = any(:ids)")
        .bind("ids", new NumberArray(ids.stream().map(ArticleId::value).toList()))
        .map(ArticleRow::read)
        .forEach(article -> found.put(article.id(), article));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Who says it, and in what words. */
  public record Byline(SourceId source, String headline) {}

  /** The bylines of those that are kept of those. */
  public Map<ArticleId, Byline> bylines(Collection<ArticleId> ids) {
    Map<ArticleId, Byline> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery("select id, source_id, headline from articles where id = any(:ids)")
                  .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toList())
                  .map(
                      row ->
                          found.put(
                              new ArticleId(row.getColumn("id", Long.class)),
                              new Byline(
                                  new SourceId(row.getColumn("source_id", Long.class)),
                                  row.getColumn("headline", String.class))))
                  .list());
    }
    return found;
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
                .createUpdate("delete from articles where id in (<ids>)")
                .bindList("ids", old)
                .execute();
          }
          return old.size();
        });
  }
}
