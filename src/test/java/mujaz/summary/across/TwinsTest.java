package mujaz.summary.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class TwinsTest {
  /** Twelve events in both languages; the neighbours in the list share names, numbers or words. */
  private static final List<List<String>> EVENTS =
      List.of(
          List.of(
              "التقى الرئيس الفرنسي إيمانويل ماكرون المستشار فريدريش ميرتس في ستراسبورغ لبحث الميزانية.",
              "French president Emmanuel Macron met chancellor Friedrich Merz in Strasbourg on the budget."),
          List.of(
              "قال إيمانويل ماكرون في مرسيليا إنه سيزور نيروبي لبحث قروض كينيا.",
              "In Marseille, Emmanuel Macron said that he would visit Nairobi for talks on loans to Kenya."),
          List.of(
              "ضرب زلزال بقوة 62 درجة سواحل سولاويسي في إندونيسيا وفر سكان ماناساي إلى التلال.",
              "An earthquake struck off Sulawesi in Indonesia and people in Manasai fled, 62 were hurt."),
          List.of(
              "ضرب زلزال ساحل مينداناو في الفلبين وأعلنت سلطات دافاو سقوط 14 جريحا.",
              "An earthquake struck off Mindanao in the Philippines; Davao counted 14 injured."),
          List.of(
              "فاز ليفربول على تشيلسي بهدفين سجلهما محمد صلاح ودومينيك سوبوسلاي.",
              "At home Liverpool beat Chelsea with goals by Mohamed Salah and Dominik Szoboszlai."),
          List.of(
              "تعادل ليفربول مع أرسنال بعد هدف متأخر من بوكايو ساكا ومارتن أوديغارد.",
              "Away, Liverpool drew with Arsenal after late goals by Bukayo Saka and Martin Odegaard."),
          List.of(
              "انتخب برلمان الصومال في مقديشو حسن شريف رئيسا بعد تصويت حصل فيه على 165 صوتا.",
              "Parliament of Somalia in Mogadishu elected Hassan Sharif president, with 165 votes."),
          List.of(
              "أعلنت شركة نوكيا تسريح 350 موظفا في مصنعها في أولو بفنلندا.",
              "The maker Nokia will lay off 350 people at its plant in Oulu, Finland."),
          List.of(
              "أطلقت ناسا مسبار دراغونفلاي نحو تيتان قمر زحل من كيب كانافيرال.",
              "On Friday Nasa launched Dragonfly for Titan, a moon of Saturn, from Cape Canaveral."),
          List.of(
              "قضت محكمة في كوالالمبور بسجن رئيس الوزراء السابق نجيب عبد الرزاق 15 عاما.",
              "A court in Kuala Lumpur sent former prime minister Najib Razak to prison for 15 years."),
          List.of(
              "رفع البنك المركزي التركي سعر الفائدة إلى 45 بالمئة وفق ما قال المحافظ فاتح كاراهان في أنقرة.",
              "Turkey raised rates to 45 percent, governor Fatih Karahan said in Ankara."),
          List.of(
              "وقعت حكومتا مصر واليونان في القاهرة اتفاق خط كهرباء تحت البحر.",
              "The two governments signed a deal on a power line under the sea."));

  @Test
  void linksMostEventsAndNoneWrongly() {
    Map<Integer, Keys> english = new HashMap<>();
    Map<Integer, Keys> arabic = new HashMap<>();
    for (int i = 0; i < EVENTS.size(); i++) {
      arabic.put(i, keys(Language.ARABIC, EVENTS.get(i).get(0)));
      english.put(i, keys(Language.ENGLISH, EVENTS.get(i).get(1)));
    }
    assertThat(arabic)
        .allSatisfy((i, keys) -> assertThat(Twins.best(keys, english).orElse(i)).isEqualTo(i));
    assertThat(english)
        .allSatisfy((i, keys) -> assertThat(Twins.best(keys, arabic).orElse(i)).isEqualTo(i));
    assertThat(arabic.values().stream().filter(keys -> Twins.best(keys, english).isPresent()))
        .hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void withoutItsOwnTwinAStoryHasNone() {
    for (int left = 0; left < EVENTS.size(); left++) {
      Map<Integer, Keys> others = new HashMap<>();
      for (int i = 0; i < EVENTS.size(); i++) {
        if (i != left) {
          others.put(i, keys(Language.ENGLISH, EVENTS.get(i).get(1)));
        }
      }
      assertThat(Twins.best(keys(Language.ARABIC, EVENTS.get(left).get(0)), others)).isEmpty();
    }
  }

  private static Keys keys(Language language, String text) {
    KeyPoint point = new KeyPoint(text, new ArticleId(1), new Span(0, text.length()));
    return Keys.of(new Summary(language, "", List.of(point), Method.EXTRACTIVE, Instant.EPOCH));
  }
}
