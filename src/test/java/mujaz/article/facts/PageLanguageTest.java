package mujaz.article.facts;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.text.LanguageDetector;
import org.junit.jupiter.api.Test;

class PageLanguageTest {
  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void theTextGoesBeforeTheTemplate() {
    assertThat(code("en", "افتتح الوزير السد الجديد بعد تسع سنوات من العمل في الوادي"))
        .isEqualTo("ar");
  }

  @Test
  void aStatedLanguageThatTheTextCannotTellIsBelieved() {
    assertThat(code("cs-CZ", "Nová přehrada byla v pondělí otevřena po devíti letech práce"))
        .isEqualTo("cs");
    assertThat(code("sv", "Dammen öppnades på måndagen efter nio års arbete i dalen"))
        .isEqualTo("sv");
  }

  @Test
  void butNotOneOfAnotherScript() {
    assertThat(code("sv", "افتتح الوزير السد الجديد بعد تسع سنوات")).isEqualTo("ar");
  }

  private String code(String stated, String text) {
    return PageLanguage.of(stated, text, detector).code();
  }
}
