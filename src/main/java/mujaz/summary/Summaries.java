package mujaz.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.ArticleId;
import mujaz.store.Json;
import mujaz.story.StoryId;
import mujaz.text.Language;
import mujaz.text.Span;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The summaries of stories, in the stories' own rows. Thread-safe. */
public final class Summaries {
  /** A key point as a column keeps it. */
  private record Kept(
      @JsonProperty("text") String text,
      @JsonProperty("article") long article,
      @JsonProperty("start") int start,
      @JsonProperty("end") int end) {}

  private final Jdbi jdbi;

  public Summaries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void save(StoryId story, Summary summary) {
    List<Kept> points =
        summary.points().stream()
            .map(
                point ->
                    new Kept(
                        point.text(),
                        point.cites().value(),
                        point.where().start(),
                        point.where().end()))
            .toList();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update stories set headline = :headline, points = :points, method = :method,
                      written_at = :written where id = :id
                    """)
                .bind("headline", summary.headline())
                .bind("points", Json.write(points))
                .bind("method", summary.method().name())
                .bind("written", summary.writtenAt())
                .bind("id", story.value())
                .execute());
  }

  public Optional<Summary> find(StoryId story) {
    return Optional.ofNullable(findAll(List.of(story)).get(story));
  }

  /** The summaries of those of the stories that have one. */
  public Map<StoryId, Summary> findAll(Collection<StoryId> stories) {
    Map<StoryId, Summary> found = new HashMap<>();
    if (!stories.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      select id, language, headline, points, method, written_at from stories
                      where id in (<ids>) and headline is not null
                      """)
                  .bindList("ids", stories.stream().map(StoryId::value).toList())
                  .map(row -> found.put(new StoryId(row.getColumn("id", Long.class)), summary(row)))
                  .list());
    }
    return found;
  }

  private static Summary summary(RowView row) {
    return new Summary(
        new Language(row.getColumn("language", String.class)),
        row.getColumn("headline", String.class),
        Arrays.stream(Json.read(row.getColumn("points", String.class), Kept[].class))
            .map(
                kept ->
                    new KeyPoint(
                        kept.text(),
                        new ArticleId(kept.article()),
                        new Span(kept.start(), kept.end())))
            .toList(),
        Method.valueOf(row.getColumn("method", String.class)),
        row.getColumn("written_at", Instant.class));
  }
}
