package mujaz.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.ArticleId;
import org.jdbi.v3.core.Handle;

/** What a person decides about stories, in the database; part of the caller's transaction. */
final class StoryHand {
  private final Handle handle;
  private final Placement placement;

  StoryHand(Handle handle, Placement placement) {
    this.handle = handle;
    this.placement = placement;
  }

  /** Makes one story of two, and keeps it one. */
  void merge(long from, long into) {
    placement.merge(from, into);
    handle
        .createUpdate("update articles set hand = :into where story_id = :into")
        .bind("into", into)
        .execute();
    placement.describe(List.of(into));
  }

  /**
   * Takes reports out of a story into one of their own, and keeps them apart.
   *
   * @return the new story; 0 where that would leave nothing, or take nothing
   */
  long split(long story, Collection<ArticleId> out) {
    List<Long> inside =
        handle
            .createQuery("select id from articles where story_id = :story order by news_at, id")
            .bind("story", story)
            .mapTo(Long.class)
            .list();
    Set<Long> asked = out.stream().map(ArticleId::value).collect(Collectors.toSet());
    List<Long> moved = inside.stream().filter(asked::contains).toList();
    if (moved.isEmpty() || moved.size() == inside.size()) {
      return 0;
    }
    long fresh =
        handle
            .createUpdate(
                """
                insert into stories
                  (language, topic, first_seen, last_seen, sources, lead_article_id)
                select s.language, s.topic, s.first_seen, s.last_seen, 1, :lead
                from stories s where s.id = :story
                """)
            .bind("lead", moved.get(0))
            .bind("story", story)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("update articles set hand = :story where story_id = :story")
        .bind("story", story)
        .execute();
    handle
        .createUpdate("update articles set story_id = :fresh, hand = :fresh where id = any(:ids)")
        .bind("fresh", fresh)
        .bindArray("ids", Long.class, moved)
        .execute();
    placement.describe(List.of(story, fresh));
    return fresh;
  }

  /**
   * Takes an article's words away for good; what is left says only that it was there, so that it
   * does not come back.
   *
   * @return the story that it was in; 0 for none
   */
  long takeDown(ArticleId article) {
    long story =
        handle
            .createQuery("select coalesce(story_id, 0) from articles where id = :id")
            .bind("id", article.value())
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    takeOutOfCorrections(article, story);
    handle
        .createUpdate(
            """
            update articles set text = '', headline = '', former_headline = null, author = null,
              image = null, categories = '', story_id = null, hand = null, taken = true
            where id = :id
            """)
        .bind("id", article.value())
        .execute();
    handle
        .createUpdate("delete from translations where article_id = :id")
        .bind("id", article.value())
        .execute();
    if (story != 0) {
      handle
          .createUpdate(
              """
              update stories set headline = null, points = null, figures = null,
                lead_article_id = null where id = :id
              """)
          .bind("id", story)
          .execute();
      placement.describe(List.of(story));
    }
    return story;
  }

  /** What readers have said of it stays, under no words of its own. */
  private void takeOutOfCorrections(ArticleId article, long story) {
    handle
        .createUpdate(
            """
            update corrections set subject = '…' where story_id = :story
              and subject = (select headline from articles where id = :id)
            """)
        .bind("story", story)
        .bind("id", article.value())
        .execute();
    handle
        .createUpdate("delete from corrections where article_id = :id")
        .bind("id", article.value())
        .execute();
  }

  /** Takes a whole story back: nobody is told it any more. */
  void retract(long story) {
    handle
        .createUpdate(
            """
            update stories set retracted = true, headline = null, points = null, figures = null
            where id = :id
            """)
        .bind("id", story)
        .execute();
    handle
        .createUpdate(
            """
            delete from translations
            where article_id in (select id from articles where story_id = :id)
            """)
        .bind("id", story)
        .execute();
  }
}
