package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTextTest {
  @Test
  void halvesOfCharactersAndControlsGoAndNothingElse() {
    assertThat(WholeText.of("a\u0000b\u0007c\uD83D")).isEqualTo("abc");
    assertThat(WholeText.of("\uDE00x\uD83D\uD83D\uDE00\uFFFF")).isEqualTo("x\uD83D\uDE00");
    assertThat(WholeText.of("\uFFFE\u0001")).isEmpty();
  }

  @Test
  void wholeTextIsItself() {
    String text = "خبر 😀\tعاجل\r\n\u200F\uFFFD";

    assertThat(WholeText.of(text)).isSameAs(text);
  }
}
