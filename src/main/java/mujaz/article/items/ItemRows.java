package mujaz.article.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.store.NumberArray;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is known of items; part of the caller's transaction. Queries say {@code source_id +
 * 0}: with the bare column, H2 looks for the source alone, and that is through the whole table.
 */
final class ItemRows {
  private static final String INSERT =
      """
      insert into items (mark, source_id, article_id, headline, said, gist, edits, edited_at,
        shown_at)
      values (:mark, :source, :article, :headline, :said, :gist, :edits, :edited, :now)
      on conflict do nothing
      """;

  private final Handle handle;
  private final Instant now;

  ItemRows(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** What was known under the same marks is overwritten. */
  void write(Map<Sighting, Repeat> all) {
    Map<Sighting, Repeat> became = new LinkedHashMap<>(all);
    became.values().removeIf(repeat -> repeat.by() == Repeat.By.RECORD);
    if (became.isEmpty()) {
      return;
    }
    deleteKnown(became.keySet());
    PreparedBatch rows = handle.prepareBatch(INSERT);
    became.forEach(
        (sighting, repeat) -> {
          boolean named = repeat.by() == Repeat.By.NAME;
          List<Long> marks = named ? sighting.marks() : List.of(sighting.content());
          add(rows, marks, sighting, repeat.article(), 0);
        });
    rows.execute();
  }

  private void deleteKnown(Collection<Sighting> sightings) {
    List<Long> marks =
        sightings.stream()
            .filter(Sighting::mayBeKnown)
            .flatMap(one -> one.marks().stream())
            .distinct()
            .toList();
    if (!marks.isEmpty()) {
      handle
          .createUpdate("delete from items where mark = any(:marks) and source_id + 0 = :source")
          .bind("marks", new NumberArray(marks))
          .bind("source", sightings.iterator().next().source().value())
          .execute();
    }
  }

  void edit(Sighting sighting, ArticleId article) {
    handle
        .createUpdate(
            """
            update items set article_id = :article, headline = :headline, said = :said,
              former_gist = gist, gist = :gist, edits = edits + 1, edited_at = :now
            where mark = any(:marks) and source_id + 0 = :source
            """)
        .bind("article", article.value())
        .bind("headline", sighting.headline())
        .bind("said", sighting.said())
        .bind("gist", sighting.gist())
        .bind("now", now)
        .bind("marks", new NumberArray(sighting.marks()))
        .bind("source", sighting.source().value())
        .execute();
    // Under a new address or guid it is known from now on too.
    PreparedBatch rows = handle.prepareBatch(INSERT);
    add(rows, sighting.marks(), sighting, article, 1);
    rows.execute();
  }

  int forget(Instant moment, int batch) {
    Map<Long, List<Long>> old = new HashMap<>();
    int count =
        handle
            .createQuery(
                """
                select mark, source_id from items where shown_at < :moment
                order by shown_at limit :batch
                """)
            .bind("moment", moment)
            .bind("batch", batch)
            .map(
                (RowView row) ->
                    old.computeIfAbsent(
                            row.getColumn("source_id", Long.class), id -> new ArrayList<>())
                        .add(row.getColumn("mark", Long.class)))
            .list()
            .size();
    old.forEach(this::forget);
    return count;
  }

  /** What was there when its feed was last read is shown still, and has another term. */
  private void forget(long source, List<Long> marks) {
    Instant read =
        handle
            .createQuery("select max(shown_at) from items where source_id = :source")
            .bind("source", source)
            .mapTo(Instant.class)
            .one();
    handle
        .createUpdate(
            """
            delete from items
            where mark = any(:marks) and source_id + 0 = :source and shown_at < :shown
            """)
        .bind("marks", new NumberArray(marks))
        .bind("source", source)
        .bind("shown", read.minus(Look.REFRESHED.multipliedBy(2)))
        .execute();
    handle
        .createUpdate(
            "update items set shown_at = :now where mark = any(:marks) and source_id + 0 = :source")
        .bind("marks", new NumberArray(marks))
        .bind("source", source)
        .bind("now", now)
        .execute();
  }

  private void add(
      PreparedBatch rows,
      List<Long> marks,
      Sighting sighting,
      @Nullable ArticleId article,
      int edits) {
    long headline = sighting.headline();
    long said = sighting.said();
    for (Long mark : marks) {
      rows.bind("mark", mark)
          .bind("source", sighting.source().value())
          .bind("article", article == null ? null : article.value())
          .bind("headline", headline)
          .bind("said", said)
          .bind("gist", sighting.gist())
          .bind("edits", edits)
          .bind("edited", edits == 0 ? null : now)
          .bind("now", now)
          .add();
    }
  }
}
