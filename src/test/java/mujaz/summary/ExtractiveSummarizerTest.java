package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.Test;

class ExtractiveSummarizerTest {
  private static final String ARABIC =
      """
      المدينة (وكالة) - افتتحت بلدية المدينة صباح اليوم خط المترو الثالث بعد خمس سنوات من الأعمال بكلفة بلغت ملياري دينار.
      تفاصيل المشروع
      ويربط الخط الجديد الجامعة بالميناء في عشرين دقيقة ويتوقع أن ينقل مئة ألف راكب كل يوم.
      اقرأ أيضا:
      خمسة أسئلة عن المترو
      أسعار التذاكر الجديدة
      وقال مدير النقل إن الخط سيخفف الزحام في وسط المدينة بنسبة الربع خلال السنة الأولى من تشغيله.
      وأضاف أن العمل في الخط الرابع سيبدأ في الربيع المقبل.
      """;

  private final ExtractiveSummarizer summarizer =
      new ExtractiveSummarizer(new LanguageDetector(), SettableTime.at("2026-11-23T08:00:00Z"));

  @Test
  void everyPointStandsInTheArticleThatItCites() {
    Article article = article(1, "", ARABIC);
    Summary summary = summarizer.summarize(List.of(article));
    assertThat(summary.language()).isEqualTo(Language.ARABIC);
    assertThat(summary.points()).hasSizeBetween(2, 5);
    assertThat(summary.points())
        .allSatisfy(
            point -> {
              assertThat(point.cites()).isEqualTo(article.id());
              assertThat(point.where().of(article.text())).isEqualTo(point.text());
            });
  }

  @Test
  void boilerplateHeadingsAndDatelinesStayOut() {
    Summary summary = summarizer.summarize(List.of(article(1, "", ARABIC)));
    String all = summary.headline() + summary.points();
    assertThat(all)
        .doesNotContain("اقرأ", "خمسة أسئلة", "أسعار التذاكر", "تفاصيل المشروع", "(وكالة)");
    assertThat(summary.points().get(0).text()).startsWith("افتتحت بلدية المدينة");
  }

  @Test
  void aStoryDrawsOnItsReportsAndSaysNothingTwice() {
    Article first =
        article(
            1,
            "Bridge opens after repairs",
            "The harbour bridge opened again on Monday after nine months of repairs. "
                + "Traffic was light in the morning, the port authority said.");
    Article second =
        article(
            2,
            "Harbour bridge open again",
            "The harbour bridge opened again on Monday after nine months of repairs. "
                + "Repairs cost 40 million crowns, twice the first estimate of the city council.");
    Summary summary = summarizer.summarize(List.of(first, second));
    assertThat(summary.headline()).isEqualTo("Bridge opens after repairs");
    assertThat(summary.points()).extracting(KeyPoint::cites).contains(second.id());
    assertThat(summary.points().stream().filter(p -> p.text().contains("nine months")).count())
        .isEqualTo(1);
  }

  @Test
  void whatSeveralPublishersSayComesBeforeWhatOneHas() {
    Article first =
        article(
            1,
            "Bridge opens after repairs",
            "The harbour bridge opened again on Monday after nine months of repairs. "
                + "A brass band from the old town played while hundreds of children watched. "
                + "The repairs cost 40 million crowns, twice what the city council had planned.");
    Article second =
        article(
            2,
            "Harbour bridge open again",
            "Drivers crossed the harbour bridge on Monday, which opened again after repairs. "
                + "The city council had planned half of the 40 million crowns the repairs cost.");
    List<KeyPoint> points = summarizer.summarize(List.of(first, second)).points();
    assertThat(points.get(1).text()).contains("40 million crowns");
    assertThat(points.get(1).alsoIn()).hasSize(1).doesNotContain(points.get(1).cites());
    assertThat(points.get(points.size() - 1).alsoIn()).isEmpty();
  }

  @Test
  void aPointOfNobodysOwnVoiceStaysOutAndAListLosesItsSigns() {
    Article article =
        article(
            1,
            "Court leader resigns after vote",
            """
            The president of the regional court resigned after the members' vote on Monday.
            From now on I am a former president of the regional court and of its council.
            - The members chose the deputy as acting president of the court until June.\
            """);
    List<String> points =
        summarizer.summarize(List.of(article)).points().stream().map(KeyPoint::text).toList();
    assertThat(points).noneMatch(text -> text.contains("I am"));
    assertThat(points).anyMatch(text -> text.startsWith("The members chose"));
  }

  @Test
  void theHeadlineLosesTheOutletAndStaysShort() {
    assertThat(
            summarizer
                .summarize(List.of(article(1, "مترو جديد في المدينة - صحيفة الخبر", ARABIC)))
                .headline())
        .isEqualTo("مترو جديد في المدينة");
    assertThat(summarizer.summarize(List.of(article(1, "", ARABIC))).headline())
        .hasSizeLessThanOrEqualTo(110)
        .isNotBlank();
  }

  @Test
  void aTextWithoutASentenceStillHasAHeadline() {
    Summary summary = summarizer.summarize(List.of(article(1, "", "عنوان فقط")));
    assertThat(summary.headline()).isEqualTo("عنوان فقط");
    assertThat(summary.points()).isEmpty();
  }

  private static Article article(long id, String headline, String text) {
    return new Article(
        new ArticleId(id),
        new SourceId(id),
        URI.create("https://news.example/" + id),
        headline,
        text,
        Language.UNKNOWN,
        Instant.EPOCH,
        null,
        null);
  }
}
