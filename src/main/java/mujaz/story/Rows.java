package mujaz.story;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;
import org.jdbi.v3.core.result.RowView;

/** Reads articles from rows, as far as a story needs them. */
final class Rows {
  private static final Pattern BETWEEN = Pattern.compile("\n");

  private Rows() {}

  static Article article(RowView row) {
    return new Article(
        new ArticleId(row.getColumn("id", Long.class)),
        new SourceId(row.getColumn("source_id", Long.class)),
        URI.create(row.getColumn("canonical", String.class)),
        row.getColumn("headline", String.class),
        row.getColumn("text", String.class),
        Language.of(row.getColumn("language", String.class)),
        row.getColumn("published_at", Instant.class),
        null,
        null);
  }

  static Member member(RowView row) {
    String topic = row.getColumn("topic", String.class);
    return new Member(
        article(row),
        row.getColumn("seen_at", Instant.class),
        List.of(BETWEEN.split(row.getColumn("categories", String.class))),
        topic == null ? null : Topic.ofWord(topic).orElse(null),
        row.getColumn("length", Integer.class));
  }
}
