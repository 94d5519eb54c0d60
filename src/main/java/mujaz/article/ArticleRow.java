package mujaz.article;

import java.net.URI;
import java.time.Instant;
import mujaz.article.address.Marks;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** A row of {@code articles} as the article that it keeps. */
final class ArticleRow {
  private static final int LONGEST_TEXT = 200_000;

  private ArticleRow() {}

  static Article read(RowView row) {
    String image = row.getColumn("image", String.class);
    return new Article(
        new ArticleId(row.getColumn("id", Long.class)),
        new SourceId(row.getColumn("source_id", Long.class)),
        URI.create(row.getColumn("canonical", String.class)),
        row.getColumn("headline", String.class),
        row.getColumn("text", String.class),
        new Language(row.getColumn("language", String.class)),
        row.getColumn("published_at", Instant.class),
        row.getColumn("author", String.class),
        image == null ? null : URI.create(image));
  }

  static void bind(PreparedBatch rows, long page, NewArticle article, Instant now) {
    rows.bind("source", article.source().value())
        .bind("canonical", article.canonical().toString())
        .bind("page", page)
        .bind("signature", signature(article))
        .bind("headline", article.headline())
        .bind("text", article.text())
        .bind("language", article.language().code())
        .bind("published", article.publishedAt())
        .bind("now", now)
        .bind("news", article.newsAt())
        .bind("author", article.author())
        .bind("image", article.image() == null ? null : article.image().toString())
        .bind("categories", String.join("\n", article.categories()))
        .add();
  }

  private static @Nullable Long signature(NewArticle article) {
    return article.headline().isBlank()
        ? null
        : Marks.signature(article.canonical(), article.source(), article.headline());
  }

  static String shortened(String text) {
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    // PostgreSQL takes no NUL in a text.
    return kept.replace("\u0000", "");
  }
}
