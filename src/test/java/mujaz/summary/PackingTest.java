package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final Article TEXT =
      new Article(
          new ArticleId(1),
          new SourceId(1),
          URI.create("https://example.org/a"),
          "",
          "",
          Language.ENGLISH,
          Instant.EPOCH,
          null,
          null);

  @Test
  void twoThatFillTheRoomWinOverOneThatLeavesIt() {
    List<Candidate> packed =
        new Packing(101, c -> c.text().length())
            .of(List.of(sentence(0, 60, true), sentence(1, 50, true), sentence(2, 50, true)));
    assertThat(packed).extracting(Candidate::position).containsExactly(1, 2);
  }

  @Test
  void whatLeansOnAnEarlierSentenceComesOnlyNearIt() {
    Candidate first = sentence(0, 50, true);
    assertThat(packed(first, sentence(1, 50, false))).containsExactly(0, 1);
    assertThat(packed(first, sentence(9, 50, false))).containsExactly(0);
    assertThat(packed(sentence(1, 50, false))).isEmpty();
  }

  @Test
  void nothingIsSaidTwice() {
    Candidate first = sentence(0, 50, true);
    Candidate again =
        new Candidate(TEXT, first.where(), "b".repeat(40) + ".", 1, first.terms(), true);
    assertThat(packed(first, again)).containsExactly(0);
  }

  private static List<Integer> packed(Candidate... sentences) {
    return new Packing(500, c -> c.text().length())
        .of(Stream.of(sentences).toList()).stream().map(Candidate::position).toList();
  }

  private static Candidate sentence(int position, int length, boolean alone) {
    return new Candidate(
        TEXT,
        new Span(0, length),
        "a".repeat(length - 1) + ".",
        position,
        Set.of("term" + position),
        alone);
  }
}
