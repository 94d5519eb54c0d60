package mujaz.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * Some of the database's stories, as they are indexed.
 *
 * @param last the highest id in it; the largest number when there is no further page
 */
record StoryPage(List<Entry> entries, long last) {
  private static final int SIZE = 200;

  /** What is indexed of a story. */
  record Entry(long id, Instant lastSeen, List<String> headlines, List<String> texts) {}

  /** The stories with ids after this one. */
  static StoryPage read(Handle handle, long after) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select id, last_seen, headline from stories
            where id > :after and merged_into is null order by id limit :size
            """)
        .bind("after", after)
        .bind("size", SIZE)
        .map(
            (RowView row) -> {
              Entry entry =
                  new Entry(
                      row.getColumn("id", Long.class),
                      row.getColumn("last_seen", Instant.class),
                      new ArrayList<>(),
                      new ArrayList<>());
              entry.headlines.add(
                  Objects.requireNonNullElse(row.getColumn("headline", String.class), ""));
              return entries.put(entry.id, entry);
            })
        .forEach(entry -> {});
    if (entries.isEmpty()) {
      return new StoryPage(List.of(), Long.MAX_VALUE);
    }
    handle
        .createQuery(
            """
            select story_id, headline, substring(text from 1 for 20000) as text from articles
            where story_id in (<ids>)
            """)
        .bindList("ids", List.copyOf(entries.keySet()))
        .map(
            (RowView row) -> {
              Entry entry =
                  Objects.requireNonNull(entries.get(row.getColumn("story_id", Long.class)));
              entry.headlines.add(row.getColumn("headline", String.class));
              return entry.texts.add(row.getColumn("text", String.class));
            })
        .forEach(added -> {});
    long last = entries.keySet().stream().mapToLong(id -> id).max().orElseThrow();
    List<Entry> filled = entries.values().stream().filter(e -> !e.texts.isEmpty()).toList();
    return new StoryPage(filled, last);
  }
}
