package mujaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatPicturesTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\u00ff\u00d8\u00ff\u00e0JFIF,image/jpeg",
        "GIF89a,image/gif",
        "RIFF1234WEBPVP8 ,image/webp",
        "1234ftypavif1234,image/avif",
        "RIFF1234WAVE,''",
        "<svg onload=x>,''",
        "<html>,''",
        "'',''"
      })
  void whatIsNoPictureByItsFirstBytesIsNone(String body, String type) {
    assertThat(ChatPictures.type(body.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(type);
  }
}
