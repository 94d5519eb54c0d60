package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class LinksTest {
  private final Links links = new Links();

  @Test
  void whatIsPutAgainTakesThePlaceOfWhatWasThere() {
    Report one = report(1);
    links.put(one, 0.5f);
    links.put(report(2), 0.25f);
    links.put(one, 0.75f);
    assertThat(known()).isEqualTo(Map.of(1L, 0.75f, 2L, 0.25f));
  }

  @Test
  void whoIsRemovedTakesNobodyAlong() {
    Report third = report(3);
    for (int i = 1; i <= 9; i++) {
      links.put(i == 3 ? third : report(i), i / 10f);
    }
    links.remove(third);
    links.remove(third);
    assertThat(known()).hasSize(8).doesNotContainKey(3L).containsEntry(9L, 0.9f);
    links.clear();
    assertThat(known()).isEmpty();
  }

  private Map<Long, Float> known() {
    Map<Long, Float> known = new HashMap<>();
    for (int i = 0; i < links.count(); i++) {
      known.put(links.other(i).id.value(), links.likeness(i));
    }
    return known;
  }

  private static Report report(long id) {
    URI address = URI.create("https://a.example/" + id);
    return new Report(
        new Article(
            new ArticleId(id),
            new SourceId(1),
            address,
            "Rain in Basra",
            "It rained.",
            Language.ENGLISH,
            Instant.EPOCH,
            null,
            null),
        0);
  }
}
