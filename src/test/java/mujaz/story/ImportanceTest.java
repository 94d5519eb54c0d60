package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mujaz.article.ArticleId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class ImportanceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void morePublishersMeanMore() {
    assertThat(score(3, 5, 1)).isGreaterThan(score(2, 5, 1));
  }

  @Test
  void theNewerOfTwoAlikeMeansMore() {
    assertThat(score(2, 5, 1)).isGreaterThan(score(2, 5, 4));
  }

  @Test
  void theFasterOfTwoAlikeMeansMore() {
    assertThat(score(3, 2, 1)).isGreaterThan(score(3, 20, 1));
  }

  @Test
  void yesterdaysNewsGivesWay() {
    assertThat(score(2, 60, 50)).isLessThan(score(1, 1, 0));
  }

  private static double score(int sources, int firstHoursAgo, int lastHoursAgo) {
    Story story =
        new Story(
            new StoryId(1),
            Language.ENGLISH,
            null,
            List.of(new ArticleId(1)),
            NOW.minus(Duration.ofHours(firstHoursAgo)),
            NOW.minus(Duration.ofHours(lastHoursAgo)),
            sources);
    return new Importance().of(story, NOW);
  }
}
