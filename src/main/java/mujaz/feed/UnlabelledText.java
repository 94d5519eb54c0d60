package mujaz.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which encoding text is in that no label tells, or that a label tells wrongly. */
final class UnlabelledText {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private UnlabelledText() {}

  /** Arabic in windows-1256 that is read as Latin-1 is a row of accented capitals. */
  static boolean looksMisread(String text) {
    int accented = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      accented += c >= 0xC0 && c <= 0xFF ? 1 : 0;
      letters += c >= 0xC0 && Character.isLetter(c) ? 1 : 0;
    }
    return letters > 20 && accented > 0.95 * letters && runs(text) > letters / 4;
  }

  /** How often three accented letters stand in a row, as no Latin language has them. */
  private static int runs(String text) {
    int runs = 0;
    int length = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      length = c >= 0xC0 && c <= 0xFF ? length + 1 : 0;
      runs += length >= 3 ? 1 : 0;
    }
    return runs;
  }

  /** UTF-8 with a few broken bytes, or a guess: by how often letters stand in a row. */
  static Charset charset(byte[] body) {
    String broken = new String(body, StandardCharsets.UTF_8);
    int replaced = 0;
    int beyond = 0;
    for (int i = 0; i < broken.length(); i++) {
      char c = broken.charAt(i);
      replaced += c == 0xFFFD ? 1 : 0;
      beyond += c >= 0x80 && c != 0xFFFD ? 1 : 0;
    }
    if (replaced * 10 < beyond) {
      return StandardCharsets.UTF_8;
    }
    return GuessedEncoding.of(body, runs(new String(body, WESTERN)) > 3);
  }
}
