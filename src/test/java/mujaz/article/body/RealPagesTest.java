package mujaz.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleExtractor;
import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.Test;

/**
 * The articles of real pages, scored as the benchmarks that the pages come from do. The trees were
 * learnt from these very pages, so this only tells that nothing broke; how good they are on others
 * is told by {@link PageTraining}, which holds sites back.
 */
class RealPagesTest {
  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  @Test
  void articlesOfRealPagesStayAsGood() throws IOException {
    Scores scores = new Scores();
    for (MarkedPage page : MarkedPage.all()) {
      if (page.isMarked()) {
        scores.add(page, extractor.extract(page.body(), page.address(), Map.of()).text());
      }
    }
    assertThat(scores.fit("aeb")).isGreaterThan(0.975);
    assertThat(scores.fit("fundus")).isGreaterThan(0.96);
    assertThat(scores.chunks()).isGreaterThan(0.955);
  }

  /** The scores of many pages. */
  static final class Scores {
    private final Map<String, List<double[]>> fits =
        Map.of("aeb", new ArrayList<>(), "fundus", new ArrayList<>());
    private final int[] chunks = new int[3];

    void add(MarkedPage page, String found) {
      if (page.corpus().equals("traf")) {
        int[] counts = page.chunks(found);
        for (int i = 0; i < counts.length; i++) {
          chunks[i] += counts[i];
        }
      } else if (!page.text().isEmpty()) {
        fits.getOrDefault(page.corpus(), List.of()).add(page.fit(found));
      }
    }

    /** F1 of the mean precision and the mean recall. */
    double fit(String corpus) {
      double precision = mean(corpus, 0);
      double recall = mean(corpus, 1);
      return 2 * precision * recall / (precision + recall);
    }

    private double mean(String corpus, int side) {
      return fits.getOrDefault(corpus, List.of()).stream()
          .mapToDouble(fit -> fit[side])
          .average()
          .orElse(0);
    }

    /** F1 of the parts to have and not to have, over all pages. */
    double chunks() {
      return 2.0 * chunks[0] / (2 * chunks[0] + chunks[1] + chunks[2]);
    }
  }
}
