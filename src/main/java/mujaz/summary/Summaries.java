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
import mujaz.summary.card.Disagreement;
import mujaz.text.Language;
import mujaz.text.Span;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The summaries of stories, in the stories' own rows. Thread-safe. */
public final class Summaries {
  /** A key point as a column keeps it. */
  private record Kept(
      @JsonProperty("text") String text,
      @JsonProperty("article") long article,
      @JsonProperty("start") int start,
      @JsonProperty("end") int end,
      @JsonProperty("also") @Nullable List<Long> also) {
    static Kept of(KeyPoint point) {
      return new Kept(
          point.text(),
          point.cites().value(),
          point.where().start(),
          point.where().end(),
          point.alsoIn().stream().map(ArticleId::value).toList());
    }

    KeyPoint point() {
      List<Long> others = also == null ? List.of() : also;
      return new KeyPoint(
          text,
          new ArticleId(article),
          new Span(start, end),
          others.stream().map(ArticleId::new).toList());
    }
  }

  /** A figure of a disagreement as a column keeps it. */
  private record KeptFigure(
      @JsonProperty("words") String words, @JsonProperty("article") long article) {}

  private final Jdbi jdbi;

  public Summaries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes each over what the story had. */
  public void saveAll(Map<StoryId, Summary> written) {
    if (written.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  """
                  update stories set headline = :headline, points = :points, figures = :figures,
                    method = :method, written_at = :written where id = :id
                  """);
          written.forEach((story, summary) -> bind(rows, story, summary));
          rows.execute();
        });
  }

  private static void bind(PreparedBatch rows, StoryId story, Summary summary) {
    List<List<KeptFigure>> figures =
        summary.disagreements().stream()
            .map(
                differ ->
                    differ.figures().stream()
                        .map(figure -> new KeptFigure(figure.words(), figure.cites().value()))
                        .toList())
            .toList();
    rows.bind("headline", summary.headline())
        .bind("points", column(summary))
        .bind("figures", Json.write(figures))
        .bind("method", summary.method().name())
        .bind("written", summary.writtenAt())
        .bind("id", story.value())
        .add();
  }

  /** Puts one in the place of another, unless that has gone meanwhile; whether it did. */
  public boolean replace(StoryId story, Summary old, Summary better) {
    int done =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update stories set headline = :headline, points = :points,
                          method = :method, written_at = :written
                        where id = :id and headline = :oldHeadline and points = :oldPoints
                        """)
                    .bind("headline", better.headline())
                    .bind("points", column(better))
                    .bind("method", better.method().name())
                    .bind("written", better.writtenAt())
                    .bind("id", story.value())
                    .bind("oldHeadline", old.headline())
                    .bind("oldPoints", column(old))
                    .execute());
    return done > 0;
  }

  private static String column(Summary summary) {
    return Json.write(summary.points().stream().map(Kept::of).toList());
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
                      select id, language, headline, points, figures, method, written_at
                      from stories where id = any(:ids) and headline is not null
                      """)
                  .bindArray("ids", Long.class, stories.stream().map(StoryId::value).toList())
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
            .map(Kept::point)
            .toList(),
        disagreements(row.getColumn("figures", String.class)),
        Method.valueOf(row.getColumn("method", String.class)),
        row.getColumn("written_at", Instant.class));
  }

  /** None in a row that was written before figures were kept. */
  private static List<Disagreement> disagreements(@Nullable String column) {
    return column == null
        ? List.of()
        : Arrays.stream(Json.read(column, KeptFigure[][].class))
            .map(
                figures ->
                    new Disagreement(
                        Arrays.stream(figures)
                            .map(
                                f -> new Disagreement.Figure(f.words(), new ArticleId(f.article())))
                            .toList()))
            .toList();
  }
}
