package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HearingTest {
  @Test
  void whatIsShortenedEndsBetweenCharacters() {
    assertThat(Hearing.shortened(" a\n b ", 9)).isEqualTo("a b");
    assertThat(Hearing.shortened("ab😀cd", 3)).isEqualTo("ab😀…");
    assertThat(Hearing.shortened("😀".repeat(60))).isEqualTo("😀".repeat(60));
  }
}
