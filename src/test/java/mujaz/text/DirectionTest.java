package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {
  @Test
  void aLineOfNamesAloneRunsAsItsReaderReads() {
    String names = "\u2068BBC\u2069، \u2068Wire\u2069";
    assertThat(Direction.anchored(names, true)).isEqualTo("\u200F" + names);
    assertThat(Direction.anchored("\u2068الجزيرة\u2069", false)).startsWith("\u200E");
    String counted = names + " · مصدران";
    assertThat(Direction.anchored(counted, true)).isEqualTo(counted);
    assertThat(Direction.anchored("BBC", true)).isEqualTo("BBC");
  }
}
