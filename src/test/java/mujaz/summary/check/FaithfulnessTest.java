package mujaz.summary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {
  private static final List<String> REPORT =
      List.of(
          "The health ministry of Lubanda accused the aid group Clear Water of spreading fear on"
              + " 3 May. \"We only read the figures aloud,\" said its director, Jonas Weber. No"
              + " deaths were recorded, but 1,250 people fell ill.");

  private final Faithfulness check = new Faithfulness();

  @Test
  void reachesTheBarsOnTheHandWrittenSet() {
    List<Paraphrases.Row> rows = new ArrayList<>(Paraphrases.read("paraphrases-1.txt"));
    rows.addAll(Paraphrases.read("paraphrases-2.txt"));
    rows.addAll(Paraphrases.read("paraphrases-3.txt"));
    FaithfulnessFigures figures = FaithfulnessFigures.of(rows, false);
    System.out.println(figures);
    assertThat(figures.wordsCaught()).as("%s", figures).isGreaterThanOrEqualTo(98);
    assertThat(figures.relationsCaught()).as("%s", figures).isGreaterThanOrEqualTo(85);
    assertThat(figures.faithfulRejected()).as("%s", figures).isLessThanOrEqualTo(8);
  }

  @Test
  void namesThePartThatIsNotSupported() {
    assertThat(why("1,520 people fell ill.")).contains("1,520");
    assertThat(why("The ministry of Zamora accused Clear Water.")).contains("Zamora");
    assertThat(why("On 4 May the ministry accused Clear Water.")).contains("date");
    assertThat(why("Clear Water accused the health ministry.")).contains("accused");
    assertThat(why("Deaths were recorded.")).contains("No");
    assertThat(why("Jonas Weber said: \"We read nothing.\"")).contains("We read nothing");
  }

  @Test
  void isContentWithOtherWords() {
    assertThat(why("One thousand two hundred and fifty people became ill.")).isEmpty();
    assertThat(why("Clear Water was accused by the ministry of spreading fear.")).isEmpty();
    assertThat(why("\"We only read the figures aloud,\" Weber said.")).isEmpty();
  }

  @Test
  void supportsNothingWithoutWordsOrArticles() {
    assertThat(check.verify(REPORT, " … ").supported()).isFalse();
    assertThat(check.verify(List.of(), "Jonas Weber said so.").supported()).isFalse();
  }

  private String why(String sentence) {
    return check.verify(REPORT, sentence).why();
  }
}
