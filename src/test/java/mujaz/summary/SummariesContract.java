package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.summary.card.Disagreement;
import mujaz.text.Language;
import mujaz.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SummariesContract {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final StoryId STORY = new StoryId(7);

  private Database database;
  private Summaries summaries;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    summaries = new Summaries(database.jdbi());
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into stories (id, language, first_seen, last_seen, sources)
                        values (7, 'ar', :at, :at, 2)
                        """)
                    .bind("at", NOON)
                    .execute());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSummaryComesBackAsItWasSaved() {
    ArticleId first = new ArticleId(1);
    ArticleId second = new ArticleId(2);
    Summary summary =
        new Summary(
            Language.ARABIC,
            "انفجار في سوق",
            List.of(
                new KeyPoint("قتل 12 شخصا.", first, new Span(3, 15), List.of(second)),
                new KeyPoint("وقع الحادث صباحا.", second, new Span(0, 17))),
            List.of(
                new Disagreement(
                    List.of(
                        new Disagreement.Figure("12 شخصا", first),
                        new Disagreement.Figure("15 شخصا", second)))),
            Method.EXTRACTIVE,
            NOON);
    summaries.saveAll(Map.of(STORY, summary));
    assertThat(summaries.find(STORY)).contains(summary);
  }

  @Test
  void aBetterSummaryTakesThePlaceOfTheOneItWasMadeFromAlone() {
    Summary local = summary("a", Method.EXTRACTIVE);
    Summary better = summary("b", Method.MODEL);
    summaries.saveAll(Map.of(STORY, local));
    assertThat(summaries.replace(STORY, local, better)).isTrue();
    assertThat(summaries.find(STORY)).contains(better);
    summaries.saveAll(Map.of(STORY, summary("c", Method.EXTRACTIVE)));
    assertThat(summaries.replace(STORY, local, better)).isFalse();
    assertThat(summaries.find(STORY)).contains(summary("c", Method.EXTRACTIVE));
  }

  private static Summary summary(String headline, Method method) {
    KeyPoint point = new KeyPoint(headline + ".", new ArticleId(1), new Span(0, 2));
    return new Summary(Language.ARABIC, headline, List.of(point), method, NOON);
  }

  @Test
  void aSummaryFromBeforeFiguresWereKeptIsRead() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update stories set headline = 'h', method = 'EXTRACTIVE', written_at = :at,
                          points = '[{"text":"a","article":1,"start":0,"end":1}]' where id = 7
                        """)
                    .bind("at", NOON)
                    .execute());
    Summary read = summaries.find(STORY).orElseThrow();
    assertThat(read.points().get(0).alsoIn()).isEmpty();
    assertThat(read.disagreements()).isEmpty();
  }
}
