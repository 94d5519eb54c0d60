package mujaz.summary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class FaithfulnessProperties {
  private final Faithfulness check = new Faithfulness();

  @Property(tries = 300)
  void answersWhateverIsWritten(
      @ForAll @StringLength(max = 200) String article,
      @ForAll @StringLength(max = 80) String said) {
    assertThat(check.verify(List.of(article), said)).isNotNull();
  }

  @Property(tries = 300)
  void answersWhateverIsMadeOfNewsWords(
      @ForAll("words") String article, @ForAll("words") String said) {
    Verdict verdict = check.verify(List.of(article), said);
    assertThat(verdict.supported()).isEqualTo(verdict.why().isEmpty());
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> words() {
    return net.jqwik.api.Arbitraries.of(
            "قال", "لم", "و", "ء", "ال", "خمسة", "وعشرين", "ألفا", "المئة", "من قبل", "\"", ":",
            "،", "3", "1,5", "٪", "May", "not", "was", "by", "accused", "Weber", "half", "third",
            "a.m", "n't", "«", "»", "تشرين", "الأول", "يوم", "الأحد", "\n", "U.S.", "'", "(")
        .list()
        .ofMaxSize(14)
        .map(list -> String.join(" ", list));
  }
}
