package mujaz.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a text for comparison and search, so that the ways of writing one word become one: case and
 * width; Latin accents; Arabic alef, hamza carriers, ya and ta marbuta; marks, tatweel and
 * invisible characters; digits of every script. Folding twice changes nothing. What a reader sees
 * is never folded.
 */
public final class Folding {
  private Folding() {}

  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              if (type == Character.NON_SPACING_MARK
                  || type == Character.ENCLOSING_MARK
                  || type == Character.FORMAT
                  || point == 'ـ'
                  || point == 'ء') {
                return;
              }
              if (type == Character.DECIMAL_DIGIT_NUMBER) {
                folded.append((char) ('0' + Character.digit(point, 10)));
              } else {
                folded.appendCodePoint(letter(point));
              }
            });
    return folded.toString();
  }

  /** Lower-case ASCII is already folded; most of Latin news is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** After NFKD the hamza of أ إ آ ؤ ئ is a mark of its own and has gone. */
  private static int letter(int point) {
    return switch (point) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ې' -> 'ي';
      case 'ة', 'ۀ', 'ە', 'ہ', 'ھ' -> 'ه';
      case 'ک', 'ڪ' -> 'ك';
      case 'ø' -> 'o';
      case 'ı' -> 'i';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      default -> point;
    };
  }
}
