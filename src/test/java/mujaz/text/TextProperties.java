package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextProperties {
  @Provide
  Arbitrary<String> writing() {
    return Arbitraries.of(
            "قال", "الوزير", "أمس", "إنّ", "مدرسة", "على", "\"", "«", "»", ".", "؟", " ", "\n",
            "Dr.", "U.S.", "3.5", "٢٥", "Hello", "wörld", "“", "”", "…", "!", "ـ", "\u200f", "😀",
            "ß", "İ")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join("", words));
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll("writing") String text) {
    String folded = Folding.fold(text);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }

  @Property
  void foldingAnythingTwiceChangesNothing(@ForAll String text) {
    String folded = Folding.fold(text);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }

  @Property
  void theSplitterLosesNothing(@ForAll("writing") String text) {
    List<Span> spans = Sentences.of(text, Language.ARABIC);
    int done = 0;
    StringBuilder between = new StringBuilder();
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(done);
      between.append(text, done, span.start());
      done = span.end();
    }
    between.append(text, done, text.length());
    assertThat(between.toString()).isBlank();
  }
}
