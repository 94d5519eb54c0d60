package mujaz.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Some of the database's stories, as they are indexed. */
final class StoryPage {
  /** So many stories are read with their texts at once. */
  static final int SIZE = 200;

  private static final int VERSIONS = 5_000;

  private StoryPage() {}

  /**
   * What is indexed of a story.
   *
   * @param version another when any of it is another
   * @param realm the private source that it is of; 0 for what is known to all
   */
  record Entry(
      long id,
      long version,
      Instant lastSeen,
      long realm,
      List<String> headlines,
      List<String> texts) {
    static long version(@Nullable Instant written) {
      return written == null ? 0 : written.toEpochMilli();
    }
  }

  /**
   * The versions of some of the stories with ids after this one, in order; empty after the last.
   */
  static SortedMap<Long, Long> versions(Handle handle, long after) {
    SortedMap<Long, Long> versions = new TreeMap<>();
    handle
        .createQuery(
            """
            select id, written_at from stories s
            where id > :after and merged_into is null and not s.retracted
              and exists (select 1 from articles a where a.story_id = s.id)
            order by id limit :size
            """)
        .bind("after", after)
        .bind("size", VERSIONS)
        .map(
            (RowView row) ->
                versions.put(
                    row.getColumn("id", Long.class),
                    Entry.version(row.getColumn("written_at", Instant.class))))
        .forEach(added -> {});
    return versions;
  }

  /** What is there of these stories. */
  static List<Entry> read(Handle handle, Collection<Long> ids) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select id, last_seen, written_at, headline, coalesce((select min(a.source_id)
              from articles a where a.story_id = s.id and a.source_id < 0), 0) as realm
            from stories s where id in (<ids>)
            """)
        .bindList("ids", List.copyOf(ids))
        .map((RowView row) -> entries.put(row.getColumn("id", Long.class), entry(row)))
        .forEach(added -> {});
    handle
        .createQuery(
            """
            select story_id, headline, substring(text from 1 for 20000) as text from articles
            where story_id in (<ids>)
            """)
        .bindList("ids", List.copyOf(ids))
        .map(
            (RowView row) -> {
              Entry entry =
                  Objects.requireNonNull(entries.get(row.getColumn("story_id", Long.class)));
              entry.headlines.add(row.getColumn("headline", String.class));
              return entry.texts.add(row.getColumn("text", String.class));
            })
        .forEach(added -> {});
    return entries.values().stream().filter(entry -> !entry.texts.isEmpty()).toList();
  }

  private static Entry entry(RowView row) {
    List<String> headlines = new ArrayList<>();
    headlines.add(Objects.requireNonNullElse(row.getColumn("headline", String.class), ""));
    return new Entry(
        row.getColumn("id", Long.class),
        Entry.version(row.getColumn("written_at", Instant.class)),
        row.getColumn("last_seen", Instant.class),
        row.getColumn("realm", Long.class),
        headlines,
        new ArrayList<>());
  }
}
