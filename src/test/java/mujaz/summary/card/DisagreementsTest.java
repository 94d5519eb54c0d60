package mujaz.summary.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
  @Test
  void twoTollsOfOneEventAreADisagreement() {
    List<Disagreement> found =
        Disagreements.among(
            List.of(
                arabic(1, "قتل 12 شخصا في انفجار هز سوقا شعبيا وسط المدينة صباح اليوم."),
                arabic(2, "أعلنت الشرطة مقتل ١٥ شخصا في انفجار سوق شعبي وسط المدينة.")));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).figures())
        .extracting(Disagreement.Figure::words)
        .containsExactly("12 شخصا", "١٥ شخصا");
    assertThat(found.get(0).figures())
        .extracting(Disagreement.Figure::cites)
        .containsExactly(new ArticleId(1), new ArticleId(2));
  }

  @Test
  void theSameNumberWrittenInAnotherWayIsNone() {
    assertThat(
            Disagreements.among(
                List.of(
                    english(1, "The flood destroyed 1,200 houses along the river on Monday."),
                    english(2, "Along the river the flood has destroyed 1200 houses."))))
        .isEmpty();
  }

  @Test
  void numbersOfOtherThingsYearsAndDatesAreNone() {
    assertThat(
            Disagreements.among(
                List.of(
                    english(1, "The flood destroyed 1,200 houses along the river in March 2025."),
                    english(2, "The flood killed 40 cattle along the river in March 2026."),
                    english(3, "Twenty firms sold 900 houses in the capital last year."))))
        .isEmpty();
  }

  @Test
  void anArticleThatTellsTwoNumbersItselfAndOnePublisherAloneAreNone() {
    Article first = english(1, "The flood destroyed 1,200 houses along the river, police said.");
    Article both =
        english(
            2,
            "The flood destroyed 900 houses along the river, police said first. "
                + "Later police said the flood destroyed 950 houses along the river.");
    Article again =
        new Article(
            new ArticleId(3),
            first.source(),
            first.canonical(),
            "",
            "The flood destroyed 800 houses along the river, police said.",
            Language.ENGLISH,
            Instant.EPOCH,
            null,
            null);
    assertThat(Disagreements.among(List.of(first, both, again))).isEmpty();
  }

  private static Article arabic(long id, String text) {
    return article(id, text, Language.ARABIC);
  }

  private static Article english(long id, String text) {
    return article(id, text, Language.ENGLISH);
  }

  private static Article article(long id, String text, Language language) {
    return new Article(
        new ArticleId(id),
        new SourceId(id),
        URI.create("https://example.org/" + id),
        "",
        text,
        language,
        Instant.EPOCH,
        null,
        null);
  }
}
