package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void splitsArabicAtItsOwnMarksAndAtLineEnds() {
    assertThat(split("وصل الوفد صباحا. هل بدأت المحادثات؟ نعم! ثم غادر؛ وانتهى الأمر\nعنوان فرعي"))
        .containsExactly(
            "وصل الوفد صباحا.",
            "هل بدأت المحادثات؟",
            "نعم!",
            "ثم غادر؛",
            "وانتهى الأمر",
            "عنوان فرعي");
  }

  @Test
  void doesNotSplitInsideAQuotation() {
    assertThat(split("قال الوزير: «بدأنا العمل. وسنكمله غدا». ثم انصرف."))
        .containsExactly("قال الوزير: «بدأنا العمل. وسنكمله غدا».", "ثم انصرف.");
    assertThat(split("She said: \"We start. We finish.\" Then she left."))
        .containsExactly("She said: \"We start. We finish.\"", "Then she left.");
  }

  @Test
  void doesNotSplitAfterAbbreviationsInitialsOrNumbers() {
    assertThat(split("Dr. J. K. Smith paid 3.5 million to the U.S. agency. It agreed."))
        .containsExactly("Dr. J. K. Smith paid 3.5 million to the U.S. agency.", "It agreed.");
    assertThat(split("ارتفع المؤشر 3.5 نقطة بحسب د. سالم. وتراجع لاحقا."))
        .containsExactly("ارتفع المؤشر 3.5 نقطة بحسب د. سالم.", "وتراجع لاحقا.");
  }

  @Test
  void splitsWithoutSpacesWhereTheScriptHasNone() {
    assertThat(split("首都で地下鉄が開業。市長が出席した。")).containsExactly("首都で地下鉄が開業。", "市長が出席した。");
  }

  @Test
  void aQuotationThatIsNeverClosedDoesNotSwallowTheRest() {
    assertThat(split("He said “it begins. Nobody closed it.\nNext line. And more."))
        .contains("Next line.", "And more.");
  }

  private static List<String> split(String text) {
    return Sentences.of(text, Language.ARABIC).stream().map(span -> span.of(text)).toList();
  }
}
