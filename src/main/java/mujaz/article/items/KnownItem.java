package mujaz.article.items;

import java.time.Duration;
import java.time.Instant;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of an item under one of its marks.
 *
 * @param article what it became; null where it became nothing
 * @param said of every character that was said when it was last taken
 * @param gist of what made a difference then
 * @param formerGist of what made a difference before its last edit
 * @param shownAt when the source last showed it, to within a week
 */
record KnownItem(
    long mark,
    SourceId source,
    @Nullable ArticleId article,
    long headline,
    long said,
    long gist,
    @Nullable Long formerGist,
    int edits,
    @Nullable Instant editedAt,
    Instant shownAt) {
  /** The first edits are taken at once; then ever more time must lie between two. */
  private static final int FREE_EDITS = 3;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /** What is said now was said before: a feed that cannot make up its mind. */
  private static final Duration BACK_WAIT = Duration.ofHours(6);

  static KnownItem read(RowView row) {
    Long article = row.getColumn("article_id", Long.class);
    return new KnownItem(
        row.getColumn("mark", Long.class),
        new SourceId(row.getColumn("source_id", Long.class)),
        article == null ? null : new ArticleId(article),
        row.getColumn("headline", Long.class),
        row.getColumn("said", Long.class),
        row.getColumn("gist", Long.class),
        row.getColumn("former_gist", Long.class),
        row.getColumn("edits", Integer.class),
        row.getColumn("edited_at", Instant.class),
        row.getColumn("shown_at", Instant.class));
  }

  /** Whether another gist is taken now; what is not taken now is looked at with every poll. */
  boolean takesEdit(long now, Instant at) {
    if (now == gist) {
      return false;
    }
    Instant last = editedAt;
    if (last == null) {
      return true;
    }
    Duration wait =
        edits < FREE_EDITS
            ? Duration.ZERO
            : FIRST_WAIT.multipliedBy(1L << Math.min(edits - FREE_EDITS, 10));
    wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    boolean back = formerGist != null && formerGist == now;
    wait = back && wait.compareTo(BACK_WAIT) < 0 ? BACK_WAIT : wait;
    return !at.isBefore(last.plus(wait));
  }
}
