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
  /** What most characters fold to is one character, found once and kept, by blocks of 256. */
  private static final char[][] BLOCKS = new char[256][];

  private static final char NOTHING = 0;
  private static final char SEVERAL = 0xFFFF;

  private Folding() {}

  public static String fold(String text) {
    int length = text.length();
    int plain = 0;
    while (plain < length && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == length) {
      return text;
    }
    StringBuilder folded = new StringBuilder(length).append(text, 0, plain);
    for (int i = plain; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      } else if (Character.isHighSurrogate(c) && i + 1 < length) {
        folded.append(slowly(text.substring(i, i + 2)));
        i++;
      } else {
        char one = block(c >> 8)[c & 0xFF];
        if (one == SEVERAL) {
          folded.append(slowly(String.valueOf(c)));
        } else if (one != NOTHING) {
          folded.append(one);
        }
      }
    }
    return folded.toString();
  }

  /** Lower-case ASCII is already folded; most of Latin news is. */
  private static boolean isPlain(char c) {
    return c < 0x80 && (c < 'A' || c > 'Z');
  }

  /** Threads that meet here make the same block twice. */
  private static char[] block(int number) {
    char[] block = BLOCKS[number];
    if (block == null) {
      block = new char[256];
      for (int i = 0; i < block.length; i++) {
        String one = slowly(String.valueOf((char) (number << 8 | i)));
        block[i] = one.isEmpty() ? NOTHING : one.length() > 1 ? SEVERAL : one.charAt(0);
      }
      BLOCKS[number] = block;
    }
    return block;
  }

  private static String slowly(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int point = decomposed.codePointAt(i);
      int type = Character.getType(point);
      boolean silent =
          type == Character.NON_SPACING_MARK
              || type == Character.ENCLOSING_MARK
              || type == Character.FORMAT
              || point == 'ـ'
              || point == 'ء';
      if (type == Character.DECIMAL_DIGIT_NUMBER) {
        folded.append((char) ('0' + Character.digit(point, 10)));
      } else if (!silent) {
        folded.appendCodePoint(letter(point));
      }
      i += Character.charCount(point);
    }
    return folded.toString();
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
      case 'ς' -> 'σ';
      default -> point;
    };
  }
}
