package mujaz.article.items;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The items that sources have shown. {@link #keep} puts articles and the marks of their items on
 * record in one transaction: that is what makes an item new once, through any crash. Thread-safe.
 */
public final class Items {
  /** Longer ago than this, the same words are news again. */
  private static final Duration REPEAT_SPAN = Duration.ofDays(3);

  private final Articles articles;
  private final InstantSource time;

  public Items(Articles articles, InstantSource time) {
    this.articles = articles;
    this.time = time;
  }

  /**
   * What of a feed needs a hand.
   *
   * @param fresh in the feed's order
   */
  public record Findings(List<Sighting> fresh, List<Edited> edited) {}

  /** Sorts what a source shows now; where all is as it was, that is one query. */
  public Findings look(SourceId source, List<Sighting> shown) {
    return shown.isEmpty()
        ? new Findings(List.of(), List.of())
        : articles.withHandle(
            handle -> new Look(handle, articles, source, time.instant()).at(shown));
  }

  /**
   * Puts on record which of these new items are articles already, under another address or from
   * another source.
   *
   * @return those that are none
   */
  public List<Sighting> withoutRepeats(List<Sighting> fresh) {
    List<Taken> asked = fresh.stream().map(sighting -> new Taken(sighting, null)).toList();
    return articles.inTransaction(
        handle -> {
          Map<Sighting, Repeat> repeats = new Repeats(handle, articles, since()).among(asked);
          new ItemRows(handle, time.instant()).write(repeats);
          return fresh.stream().filter(sighting -> !repeats.containsKey(sighting)).toList();
        });
  }

  /**
   * Keeps articles, each once, and marks their items as seen.
   *
   * @return those that were added
   */
  public List<Article> keep(List<Taken> taken) {
    if (taken.isEmpty()) {
      return List.of();
    }
    return articles.inSharedTransaction(
        handle -> {
          Map<Sighting, Repeat> became =
              new HashMap<>(new Repeats(handle, articles, since()).among(taken));
          Batch batch = new Batch();
          for (Taken one : taken) {
            if (!became.containsKey(one.sighting())) {
              batch.put(one);
            }
          }
          Map<Long, Article> added = articles.add(handle, batch.articles());
          became.putAll(batch.became(added));
          new ItemRows(handle, time.instant()).write(became);
          return List.copyOf(added.values());
        });
  }

  /**
   * Puts an edit on record.
   *
   * @param now how the article reads now; null where it reads as before
   * @param change what its readers should know of
   */
  public void edit(Edited edited, @Nullable NewArticle now, Optional<Change> change) {
    articles.inTransaction(
        handle -> {
          if (now != null) {
            articles.update(handle, edited.article().id(), now.headline(), now.text());
            change.ifPresent(one -> record(handle, edited.article().id(), one));
          }
          new ItemRows(handle, time.instant()).edit(edited.sighting(), edited.article().id());
          return edited;
        });
  }

  /**
   * Forgets items that their sources have not shown since a moment, a batch at a time. A feed that
   * never changes is not read, and shows its items all the same.
   *
   * @return how many were looked at; fewer than the batch where it was the last
   */
  public int forgetBefore(Instant moment, int batch) {
    return articles.inTransaction(
        handle -> new ItemRows(handle, time.instant()).forget(moment, batch));
  }

  /** For whoever decides whether readers are told. */
  private void record(Handle handle, ArticleId article, Change change) {
    handle
        .createUpdate(
            """
            insert into corrections (story_id, article_id, kind, subject, was, is_now, said, state,
              made_at, note)
            select story_id, id, 'edit', :subject, :was, :now, '', 'new', :at, '' from articles
            where id = :id and story_id is not null
            """)
        .bind("subject", change.subject())
        .bind("was", change.was())
        .bind("now", change.now())
        .bind("at", time.instant())
        .bind("id", article.value())
        .execute();
  }

  private Instant since() {
    return time.instant().minus(REPEAT_SPAN);
  }
}
