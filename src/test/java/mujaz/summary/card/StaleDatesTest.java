package mujaz.summary.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaleDatesTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.parse("2026-03-12");

  private static final LocalDate NEXT_DAY = PUBLISHED.plusDays(1);
  private static final Locale EGYPT = Locale.forLanguageTag("ar-EG-u-nu-latn");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "افتتح الوزير اليوم الخميس المعرض|افتتح الوزير اليوم الخميس [12 مارس] المعرض",
        "قال الوزير اليوم إن المعرض ناجح|قال الوزير اليوم [12 مارس] إن المعرض ناجح",
        "وصل الوفد أمس الأربعاء|وصل الوفد أمس الأربعاء [11 مارس]",
        "وصل الوفد أول أمس|وصل الوفد أول أمس [10 مارس]",
        "وصل الوفد مساء الثلاثاء|وصل الوفد مساء الثلاثاء [10 مارس]",
        "أعلن البنك الأربعاء النتائج|أعلن البنك الأربعاء [11 مارس] النتائج",
        "يلتقي الفريقان الأحد المقبل|يلتقي الفريقان الأحد المقبل [15 مارس]",
        "فاز الفريق الخميس الماضي|فاز الفريق الخميس الماضي [5 مارس]",
      })
  void arabicDaysAreToldByTheirDate(String said, String told) {
    assertThat(arabic(said)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "يحتفل العالم باليوم العالمي للمرأة",
        "احتفل العالم في اليوم العالمي للمرأة",
        "وقع الحادث في ذلك اليوم",
        "يعقد الاجتماع كل أربعاء وكل الخميس",
        "وقع الحادث الأربعاء 11 مارس",
        "سيعقد المجلس جلسته الأربعاء",
        "اتفق الاثنين على الخطة",
        "زاد الإنتاج الشهر الجاري",
      })
  void whatIsNoStaleDayIsLeftAlone(String said) {
    assertThat(arabic(said)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The court ruled today.|The court ruled today [March 12].",
        "The court ruled yesterday.|The court ruled yesterday [March 11].",
        "The court ruled on Tuesday that it may.|The court ruled on Tuesday [March 10] that it may.",
        "The vote is next Monday.|The vote is next Monday [March 16].",
        "The court will rule on Tuesday.|The court will rule on Tuesday.",
        "In today’s world it rains every Friday.|In today’s world it rains every Friday.",
        "It rained on Tuesday, March 10.|It rained on Tuesday, March 10.",
        "Sheffield Wednesday won.|Sheffield Wednesday won.",
      })
  void englishDaysAreToldByTheirDate(String said, String told) {
    assertThat(StaleDates.resolved(said, Language.ENGLISH, PUBLISHED, NEXT_DAY, Locale.US))
        .isEqualTo(told);
  }

  @Test
  void onTheSameDayNothingIsStale() {
    String said = "افتتح الوزير اليوم الخميس المعرض";
    assertThat(StaleDates.resolved(said, Language.ARABIC, PUBLISHED, PUBLISHED, EGYPT))
        .isEqualTo(said);
  }

  @Test
  void aMonthIsStaleInTheNextMonthAndAYearInTheNextYear() {
    String said = "زاد الإنتاج الشهر الجاري وانخفض العام الماضي";
    assertThat(
            StaleDates.resolved(
                said, Language.ARABIC, PUBLISHED, LocalDate.parse("2027-04-01"), EGYPT))
        .isEqualTo("زاد الإنتاج الشهر الجاري [مارس] وانخفض العام الماضي [2025]");
  }

  private static String arabic(String said) {
    return StaleDates.resolved(said, Language.ARABIC, PUBLISHED, NEXT_DAY, EGYPT);
  }
}
