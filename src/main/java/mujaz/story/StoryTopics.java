package mujaz.story;

import java.util.List;
import mujaz.source.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tells the topics of stories anew, where an editor has said otherwise what a source is about. */
public final class StoryTopics {
  private static final int BATCH = 200;

  private final Topics topics = new Topics();
  private final Jdbi jdbi;

  public StoryTopics(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All stories that this source reports; returns how many have another topic than before. */
  public int renew(SourceId source) {
    List<Long> stories =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select distinct story_id from articles
                        where source_id = :source and story_id is not null order by story_id
                        """)
                    .bind("source", source.value())
                    .mapTo(Long.class)
                    .list());
    int changed = 0;
    for (int i = 0; i < stories.size(); i += BATCH) {
      List<Long> some = stories.subList(i, Math.min(stories.size(), i + BATCH));
      changed += jdbi.inTransaction(handle -> renew(handle, some));
    }
    return changed;
  }

  private int renew(Handle handle, List<Long> stories) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            update stories set topic = :topic
            where id = :story and coalesce(topic, '') <> coalesce(:topic, '')
            """);
    Rows.members(handle, stories)
        .forEach(
            (story, its) ->
                rows.bind(
                        "topic",
                        topics.of(its, Member.lead(its)).map(topic -> topic.word()).orElse(null))
                    .bind("story", story)
                    .add());
    int changed = 0;
    for (int count : rows.execute()) {
      changed += count;
    }
    return changed;
  }
}
