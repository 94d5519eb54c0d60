package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.address.Marks;
import mujaz.article.address.PageIdentity;
import mujaz.source.SourceId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** When and from whom what we have came. Thread-safe. */
public final class Provenance {
  private final Jdbi jdbi;

  /**
   * An item that a source has shown.
   *
   * @param article what it became; null where it became none
   */
  public record Shown(SourceId source, @Nullable ArticleId article, Instant at) {}

  public Provenance(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** When each of these articles was fetched. */
  public Map<ArticleId, Instant> fetched(Collection<ArticleId> articles) {
    Map<ArticleId, Instant> fetched = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id, seen_at from articles where id = any(:ids)")
                .bindArray("ids", Long.class, articles.stream().map(ArticleId::value).toList())
                .map(
                    (RowView row) ->
                        fetched.put(
                            new ArticleId(row.getColumn("id", Long.class)),
                            row.getColumn("seen_at", Instant.class)))
                .list());
    return fetched;
  }

  /** What is known of the page at an address, whichever of its addresses it is. */
  public Optional<Shown> of(URI page) {
    List<Long> marks =
        List.of(Marks.page(page), Marks.page(PageIdentity.of(page))).stream().distinct().toList();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select source_id, id as article_id, seen_at as at, 0 as place from articles
                    where page = any(:marks)
                    union all
                    select source_id, article_id, shown_at as at,
                      case when article_id is null then 2 else 1 end as place
                    from items where mark = any(:marks)
                    order by place, at limit 1
                    """)
                .bindArray("marks", Long.class, marks)
                .map(
                    (RowView row) -> {
                      Long article = row.getColumn("article_id", Long.class);
                      return new Shown(
                          new SourceId(row.getColumn("source_id", Long.class)),
                          article == null ? null : new ArticleId(article),
                          row.getColumn("at", Instant.class));
                    })
                .findOne());
  }
}
