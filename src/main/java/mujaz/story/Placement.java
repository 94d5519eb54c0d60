package mujaz.story;

import mujaz.article.Article;
import org.jdbi.v3.core.Handle;

/** Writes groupings of articles into the database. */
final class Placement {
  private final Handle handle;

  Placement(Handle handle) {
    this.handle = handle;
  }

  StoryId alone(Article article) {
    Long known =
        handle
            .createQuery("select story_id from articles where id = :id")
            .bind("id", article.id().value())
            .mapTo(Long.class)
            .findOne()
            .orElse(null);
    if (known != null) {
      return new StoryId(known);
    }
    long id =
        handle
            .createUpdate(
                """
                insert into stories (language, first_seen, last_seen, sources, lead_article_id)
                select language, seen_at, seen_at, 1, id from articles where id = :id
                """)
            .bind("id", article.id().value())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("update articles set story_id = :story where id = :id")
        .bind("story", id)
        .bind("id", article.id().value())
        .execute();
    return new StoryId(id);
  }
}
