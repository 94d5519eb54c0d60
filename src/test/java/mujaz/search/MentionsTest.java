package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  @ParameterizedTest
  @CsvSource({
    "مصر, وصل الوفد إلى القاهرة بمصر أمس",
    "حكومة, قالت حكومتها إن الخطة جاهزة",
    "الحكومة, أقرّت حكومةُ البلاد الموازنة",
    "إيران, عقوبات جديدة على ايران",
    "كرة القدم, بطولة لكرة القدم في الدوحة",
    "انتخابات, موعد الانتخابات المقبلة",
    "٢٠٣٠, Vision 2030 is on its way",
    "election, Elections were held on Sunday",
    "World Cup, The world cup begins",
    "cafe, Un café à Paris",
    "élections, Les élections ont lieu dimanche",
    "تهران, هوای تهران آلوده است",
  })
  void aWordIsFoundInItsForms(String typed, String text) {
    assertThat(Mentions.of(List.of("غير ذلك", text)).has(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "مصر, المصرف المركزي يرفع الفائدة",
    "art, The party starts on Monday",
    "world cup, The cup of the world",
    "كرة القدم, كرة السلة والقدم",
    "a.c, The abc of it",
    ".*, Anything at all",
    "the, The end of the line",
  })
  void anotherIsNot(String typed, String text) {
    assertThat(Mentions.of(List.of(text)).has(typed)).isFalse();
  }

  @Test
  void wordsDoNotReachFromOneTextIntoTheNext() {
    assertThat(Mentions.of(List.of("the world", "cup final")).has("world cup")).isFalse();
  }

  @Test
  void whatSaysNothingIsNoWord() {
    assertThat(Mentions.isWord("metro")).isTrue();
    assertThat(Mentions.isWord(".*")).isFalse();
    assertThat(Mentions.isWord("the")).isFalse();
  }
}
