package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mujaz.store.Database;
import mujaz.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class RebuildContract {
  private Database database;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theIndexIsMadeFromTheDatabase() {
    fill(450);
    try (StorySearch search = StorySearch.inMemory()) {
      assertThat(search.catchUp(database.jdbi())).isEqualTo(449);
      assertThat(find(search, "n450n")).containsExactly(450L);
      assertThat(find(search, "n7n")).containsExactly(6L);
      assertThat(find(search, "number")).hasSize(449);
      assertThat(search.catchUp(database.jdbi())).isZero();
      assertThat(find(search, "number")).hasSize(449);
    }
  }

  private void fill(int stories) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into sources (name, address, host, kind, language, paused, next_poll_at,"
                      + " failures, added_at) values ('A', 'https://a.example', 'https://a.example:443', 'feed', 'en',"
                      + " false, timestamp with time zone '2026-11-23 12:00:00+00', 0,"
                      + " timestamp with time zone '2026-11-23 12:00:00+00')");
              for (int i = 1; i <= stories; i++) {
                handle.execute(
                    "insert into stories (language, first_seen, last_seen, sources, merged_into)"
                        + " values ('en', timestamp with time zone '2026-11-23 12:00:00+00',"
                        + " timestamp with time zone '2026-11-23 12:00:00+00', 1, ?)",
                    i == 7 ? 6L : null);
                handle.execute(
                    "insert into articles (source_id, story_id, canonical, headline, text,"
                        + " language, published_at, seen_at, news_at, categories)"
                        + " select min(id), ?, ?, ?, 'The text.', 'en',"
                        + " timestamp with time zone '2026-11-23 12:00:00+00',"
                        + " timestamp with time zone '2026-11-23 12:00:00+00',"
                        + " timestamp with time zone '2026-11-23 12:00:00+00', '' from sources",
                    i == 7 ? 6 : i,
                    "https://a.example/" + i,
                    "Number n" + i + "n");
              }
            });
  }

  @Test
  void onlyWhatHasChangedIsIndexedAgain(@TempDir Path folder) {
    fill(450);
    try (StorySearch search = StorySearch.in(folder)) {
      search.catchUp(database.jdbi());
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "update stories set headline = 'Rewritten',"
                      + " written_at = timestamp with time zone '2026-11-23 13:00:00+00'"
                      + " where id = 3");
              handle.execute("update articles set story_id = 5 where story_id = 4");
              handle.execute("update stories set merged_into = 5 where id = 4");
              handle.execute("delete from articles where story_id = 450");
            });
    try (StorySearch search = StorySearch.in(folder)) {
      assertThat(search.catchUp(database.jdbi())).isEqualTo(3);
      assertThat(find(search, "rewritten")).containsExactly(3L);
      assertThat(find(search, "number")).hasSize(447).doesNotContain(4L, 450L);
    }
  }

  private static List<Long> find(StorySearch search, String typed) {
    return search.find(SearchQuery.of(typed), 0, 999).stories().stream()
        .map(StoryId::value)
        .toList();
  }
}
