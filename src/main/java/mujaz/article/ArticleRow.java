package mujaz.article;

import java.net.URI;
import java.time.Instant;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.jdbi.v3.core.result.RowView;

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

  static String shortened(String text) {
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    // PostgreSQL takes no NUL in a text.
    return kept.replace("\u0000", "");
  }
}
