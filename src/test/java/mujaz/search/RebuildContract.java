package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.store.Database;
import mujaz.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  void theIndexIsRebuiltFromTheDatabase() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into sources (name, address, host, kind, language, paused, next_poll_at,"
                      + " failures, added_at) values ('A', 'https://a.example', 'https://a.example:443', 'feed', 'en',"
                      + " false, timestamp with time zone '2026-11-23 12:00:00+00', 0,"
                      + " timestamp with time zone '2026-11-23 12:00:00+00')");
              for (int i = 1; i <= 450; i++) {
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
    try (StorySearch search = StorySearch.inMemory()) {
      search.catchUp(database.jdbi());
      assertThat(search.find(SearchQuery.of("n450n"), 0, 5).stories()).containsExactly(new StoryId(450));
      assertThat(search.find(SearchQuery.of("n7n"), 0, 5).stories()).containsExactly(new StoryId(6));
      assertThat(search.find(SearchQuery.of("number"), 0, 1000).stories()).hasSize(449);
      search.catchUp(database.jdbi());
      assertThat(search.find(SearchQuery.of("number"), 0, 1000).stories()).hasSize(449);
    }
  }
}
