package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String LONG =
      "The council met on Monday. ".repeat(20)
          + "Nobody spoke of the harbour, until the mayor said that the new ferries\nwould come. "
          + "The council met on Tuesday. ".repeat(20);

  @Test
  void showsTheWordsAsTheyAreWrittenInAnyOfTheirForms() {
    assertThat(of("الصحه", "أعلنت وزارة الصحّة إطلاق الحملة.", 200))
        .isEqualTo("أعلنت وزارة [الصحّة] إطلاق الحملة.");
    assertThat(of("مصر", "وصل الوفد لمصر اليوم.", 200)).isEqualTo("وصل الوفد [لمصر] اليوم.");
    assertThat(of("\"red planets\"", "A red planet, a Red star", 200))
        .isEqualTo("A [red] [planet], a [Red] star");
    assertThat(of("地", "地下鉄", 200)).isEqualTo("[地]下鉄");
  }

  @Test
  void choosesThePlaceWhereMostOfTheWordsStandTogether() {
    assertThat(of("mayor ferry spoke", LONG, 90))
        .isEqualTo("Nobody [spoke] of the harbour, until the [mayor] said that the new [ferries]");
  }

  @Test
  void cutsBetweenWordsAndSaysWhereItCut() {
    String text = "one two three four five six seven eight nine ten eleven twelve";
    assertThat(of("six", text, 30)).isEqualTo("…five [six] seven eight nine ten…");
    assertThat(of("one", text, 20)).isEqualTo("[one] two three four…");
    assertThat(of("twelve", text, 20)).isEqualTo("…ten eleven [twelve]");
  }

  @Test
  void aTextWithoutTheWordsHasNone() {
    assertThat(Excerpt.of(SearchQuery.of("comet"), LONG, 100)).isEmpty();
    assertThat(Excerpt.of(SearchQuery.of("comet"), "", 100)).isEmpty();
    assertThat(Excerpt.of(SearchQuery.of("council -mayor"), LONG, 100)).isPresent();
  }

  private static String of(String query, String text, int longest) {
    return Excerpt.of(SearchQuery.of(query), text, longest).orElseThrow().pieces().stream()
        .map(piece -> piece.wanted() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
