package mujaz.summary.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.Candidate;
import mujaz.summary.Candidates;
import mujaz.text.Language;
import mujaz.text.Words;
import org.junit.jupiter.api.Test;

class MadeHeadlineTest {
  private static final String PORT =
      "افتتح وزير النقل المريني، الذي خلف في الصيف وزيرا استقال، الأحد، ميناء الصيد الجديد في مدينة مرين بعد"
          + " أعمال استمرت أكثر من ثلاث سنوات وكلفت الخزينة مئات الملايين من الدراهم.";

  @Test
  void whatAnEditorLeavesOutGoes() {
    String headline =
        made(
            PORT,
            """
            وقال الوزير إن ميناء الصيد الجديد سيستقبل السفن في مرين قريبا.
            ويأمل صيادو مرين في أن يزيد الميناء الجديد رزقهم. وبدأ الصيد في الميناء.
            وكان وزير النقل قد زار ميناء الصيد في مرين مرتين.
            """);
    assertThat(headline)
        .startsWith("افتتح ")
        .contains("ميناء الصيد الجديد")
        .doesNotContain("الأحد", "خلف", "مدينة", "…");
    assertThat(headline.length()).isLessThan(75);
  }

  @Test
  void onlyWordsOfTheSentenceInTheirOrder() {
    List<String> sentence = new ArrayList<>(Words.plain(PORT));
    for (String word : Words.plain(made(PORT, ""))) {
      int at = sentence.indexOf(word);
      assertThat(at).as(word).isNotNegative();
      sentence.subList(0, at + 1).clear();
    }
  }

  @Test
  void aPersonGoesByTheLastNameWhereTheArticleSaysItAlone() {
    String first = "افتتح الرئيس المريني سالم الداودي ميناء الصيد الجديد في مرين.";
    assertThat(made(first, "وشكر الداودي العمال. وزار الداودي السوق. وعاد الداودي مساء."))
        .contains("الداودي ميناء الصيد")
        .doesNotContain("الرئيس");
    assertThat(made(first, "وشكر العمال.")).contains("الرئيس المريني سالم الداودي");
  }

  @Test
  void theSpeakerStaysWithoutWhereHeSpoke() {
    assertThat(
            made(
                "قال رئيس البلدية في مؤتمر صحفي إن الجسر القديم سيغلق أمام الشاحنات حتى الربيع.",
                ""))
        .startsWith("رئيس البلدية: ")
        .doesNotContain("مؤتمر");
  }

  @Test
  void whatIsDeniedOrHopedForIsNotShownAsSaid() {
    assertThat(made("نفى رئيس البلدية أن يكون الجسر القديم في مرين مهددا بالانهيار هذا العام.", ""))
        .startsWith("نفى رئيس البلدية أن");
    assertThat(made("أعرب رئيس البلدية عن أمله في أن يعود الجسر القديم إلى العمل في الربيع.", ""))
        .startsWith("أعرب رئيس البلدية عن أمله في أن");
  }

  @Test
  void anOpeningThatOnlySaysWhenGoes() {
    assertThat(
            made("بعد عامين من الإغلاق، فتح متحف المدينة القديمة في مرين أبوابه أمام الزوار.", ""))
        .startsWith("فتح متحف المدينة");
  }

  @Test
  void itNeverEndsWhereSomethingMustFollow() {
    for (String line :
        List.of(
            "تمكن عمال الميناء الكبير في مدينة مرين من الوصول إلى السفينة الغارقة منذ الشتاء",
            "خلصت لجنة التحقيق في الحادث إلى أن السفينة التي غرقت قرب الميناء كانت قديمة جدا",
            "انتقد سالم الداودي، وزير النقل في حكومة مرين السابقة، خطة توسيع الميناء القديم")) {
      List<String> ends = HeadlineEnd.in(line).stream().map(end -> line.substring(0, end)).toList();
      assertThat(ends)
          .noneMatch(end -> end.matches(".*(?:من|إلى|أن|السفينة|الوصول|التحقيق|النقل|السابقة)"));
    }
  }

  @Test
  void whatWouldBeUntrueAloneIsNotCut() {
    String tobacco = "لم تكن أوراق التبغ معروفة في أوروبا قبل رحلات البحارة الأوائل إلى أمريكا";
    assertThat(HeadlineEnd.in(tobacco)).doesNotContain(tobacco.indexOf(" قبل"));
    String known = tobacco.replace("لم تكن", "كانت");
    assertThat(HeadlineEnd.in(known)).contains(known.indexOf(" قبل"));
    String strike = "سيعود عمال الميناء إلى العمل في الربيع المقبل إذا وافقت البلدية على مطالبهم";
    assertThat(HeadlineEnd.in(strike)).noneMatch(end -> end < strike.indexOf("إذا"));
  }

  @Test
  void otherLanguagesEndBeforeTheirLastTail() {
    assertThat(
            MadeHeadline.of(
                candidate(
                    Language.ENGLISH,
                    "The town council of Marenne closed the old harbour bridge to all lorries"
                        + " after inspectors found cracks in two of its seven stone arches.",
                    "")))
        .isEqualTo("The town council of Marenne closed the old harbour bridge to all lorries");
  }

  private static String made(String sentence, String more) {
    return MadeHeadline.of(candidate(Language.ARABIC, sentence, more));
  }

  private static Candidate candidate(Language language, String sentence, String more) {
    Article article =
        new Article(
            new ArticleId(1),
            new SourceId(1),
            URI.create("https://example.com/1"),
            "",
            sentence + "\n" + more,
            language,
            Instant.EPOCH,
            null,
            null);
    return Candidates.of(article, true).get(0);
  }
}
