package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class DevelopmentTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Article FLOOD =
      article(
          1,
          Language.ENGLISH,
          "Flood in Marenne harbour sweeps twelve boats away",
          """
          A flood in the harbour of Marenne swept twelve fishing boats away on Monday night.
          Nobody was hurt, the harbour master said, but the fish market stays closed this week.
          """);

  @Test
  void aFigureAndAHeadlineThatNobodyHadAreNews() {
    Article toll =
        article(
            2,
            Language.ENGLISH,
            "Marenne flood: three fishermen found dead, 40 homes evacuated",
            """
            Rescuers found three fishermen dead near Marenne after the flood and evacuated 40 homes.
            The flood swept twelve fishing boats away in the harbour of Marenne on Monday night.
            """);
    Summary card = Development.of(List.of(FLOOD), List.of(toll), NOON).orElseThrow();
    assertThat(card.headline()).startsWith("Marenne flood: three fishermen found dead");
    assertThat(card.points()).singleElement().extracting(KeyPoint::cites).isEqualTo(toll.id());
    assertThat(card.points().get(0).text()).startsWith("Rescuers found three fishermen dead");
    assertThat(card.points().get(0).where().of(toll.text())).isEqualTo(card.points().get(0).text());
  }

  @Test
  void otherWordsForTheSameAreNoNews() {
    Article again =
        article(
            2,
            Language.ENGLISH,
            "Twelve fishing boats swept away as flood hits Marenne",
            """
            Twelve fishing boats were swept out of the harbour of Marenne by a flood on Monday.
            The fish market is closed for the week and nobody was hurt, the harbour master said.
            """);
    assertThat(Development.of(List.of(FLOOD), List.of(again), NOON)).isEmpty();
    assertThat(Development.of(List.of(FLOOD), List.of(), NOON)).isEmpty();
  }

  @Test
  void anArabicStoryThatGoesOnSaysOnlyWhatIsNew() {
    Article vote =
        article(
            1,
            Language.ARABIC,
            "البرلمان يصوت غدا على قانون السكك الحديدية",
            "يصوت البرلمان غدا على مشروع قانون السكك الحديدية الذي قدمته الحكومة قبل شهرين.");
    Article passed =
        article(
            2,
            Language.ARABIC,
            "إقرار قانون السكك الحديدية بأغلبية 81 نائبا واستقالة وزير النقل",
            """
            أقر النواب مشروع قانون السكك الحديدية بأغلبية 81 نائبا وأعلن وزير النقل استقالته.
            وقدمت الحكومة مشروع قانون السكك الحديدية إلى البرلمان قبل شهرين.
            """);
    Summary card = Development.of(List.of(vote), List.of(passed), NOON).orElseThrow();
    assertThat(card.points()).hasSize(1);
    assertThat(card.points().get(0).text()).contains("81 نائبا").doesNotContain("شهرين");
  }

  private static Article article(int number, Language language, String headline, String text) {
    return new Article(
        new ArticleId(number),
        new SourceId(number),
        URI.create("https://outlet" + number + ".example/a"),
        headline,
        text,
        language,
        NOON,
        null,
        null);
  }
}
