package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final float AMONG_THEM = 0.5f;
  private static final float HALF_AS_MUCH = 0.24f;

  @Test
  void aStrangerHalfAsLikeThemAsTheyAreStaysOutsideACloseGroup() {
    List<Report> close = reports(6);
    linkAll(close.subList(0, 5), AMONG_THEM);
    linkToAll(close.get(5), close.subList(0, 5), HALF_AS_MUCH);
    assertThat(sizes(close)).containsExactlyInAnyOrder(5, 1);
  }

  @Test
  void aGroupThatHasSuchAReportTakesAnother() {
    List<Report> wide = reports(7);
    linkAll(wide.subList(0, 5), AMONG_THEM);
    linkToAll(wide.get(5), wide.subList(0, 5), 0.35f);
    linkToAll(wide.get(6), wide.subList(0, 6), HALF_AS_MUCH);
    assertThat(sizes(wide)).containsExactly(7);
  }

  private static List<Integer> sizes(List<Report> reports) {
    return Grouping.of(reports).stream().map(List::size).toList();
  }

  private static void linkAll(List<Report> reports, float likeness) {
    for (int i = 1; i < reports.size(); i++) {
      linkToAll(reports.get(i), reports.subList(0, i), likeness);
    }
  }

  private static void linkToAll(Report one, List<Report> others, float likeness) {
    for (Report other : others) {
      one.near.put(other, likeness);
      other.near.put(one, likeness);
    }
  }

  /** Of a publisher each. */
  private static List<Report> reports(int count) {
    List<Report> reports = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Instant at = Instant.parse("2026-11-23T08:00:00Z");
      reports.add(
          new Report(
              new Article(
                  new ArticleId(i),
                  new SourceId(i),
                  URI.create("https://outlet" + i + ".example/news"),
                  "Harbour",
                  "The harbour was closed.",
                  Language.ENGLISH,
                  at,
                  null,
                  null),
              at.getEpochSecond()));
    }
    return reports;
  }
}
