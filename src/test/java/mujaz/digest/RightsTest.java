package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class RightsTest {
  private static final Rights OPEN = new Rights(Set.of());

  @Test
  void atMostFiveSentencesOfAnArticleAreQuoted() {
    assertThat(OPEN.of(summary(7, 60), List.of(article(1_500))).points()).hasSize(5);
  }

  @Test
  void atMostAQuarterOfALongOneIs() {
    List<KeyPoint> left = OPEN.of(summary(5, 200), List.of(article(2_400))).points();
    assertThat(left).hasSize(3);
    assertThat(left.stream().mapToInt(point -> point.text().length()).sum())
        .isLessThanOrEqualTo(600);
  }

  @Test
  void besideTheWholeCardAnUpdateQuotesNoMoreThanIsLeft() {
    List<KeyPoint> whole = summary(3, 60).points();
    Summary update =
        new Summary(Language.ENGLISH, "News", later(4), Method.EXTRACTIVE, Instant.EPOCH);
    assertThat(OPEN.of(update, whole, List.of(article(1_500))).points()).hasSize(2);
    assertThat(OPEN.of(summary(3, 60), whole, List.of(article(1_500))).points()).hasSize(3);
    List<KeyPoint> all = summary(5, 60).points();
    assertThat(OPEN.of(update, all, List.of(article(1_500))).points()).isEmpty();
  }

  private static List<KeyPoint> later(int points) {
    List<KeyPoint> said = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      said.add(
          new KeyPoint("y".repeat(60), new ArticleId(1), new Span(300 + i * 60, 360 + i * 60)));
    }
    return said;
  }

  @Test
  void ofWhoWantsItNoSentenceIs() {
    Rights closed = new Rights(Set.of(new SourceId(1)));
    assertThat(closed.of(summary(2, 60), List.of(article(1_500))).points()).isEmpty();
  }

  private static Summary summary(int points, int letters) {
    List<KeyPoint> said = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      said.add(new KeyPoint("x".repeat(letters), new ArticleId(1), new Span(0, letters)));
    }
    return new Summary(Language.ENGLISH, "A headline", said, Method.EXTRACTIVE, Instant.EPOCH);
  }

  private static Article article(int letters) {
    return new Article(
        new ArticleId(1),
        new SourceId(1),
        URI.create("https://a.example/1"),
        "A headline",
        "x".repeat(letters),
        Language.ENGLISH,
        Instant.EPOCH,
        null,
        null);
  }
}
