package mujaz.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guess at the encoding of bytes without a label, of which is known whether accented letters
 * would stand in rows in them, as only other scripts have them. ICU's statistics propose, and what
 * a proposal reads must look like text: East Asian signs beside each other, no capitals within
 * words. Without such a check Polish is read as Chinese, and Persian as Russian.
 */
final class GuessedEncoding {
  private static final int SAMPLE = 1 << 16;
  private static final int SURE = 90;
  private static final int LIKELY = 15;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset THAI = Charset.forName("x-windows-874");
  private static final Set<String> LATIN =
      Set.of("windows-1250", "ISO-8859-2", "windows-1252", "windows-1254");
  private static final Set<String> OTHER =
      Set.of("windows-1251", "windows-1253", "windows-1255", "KOI8-R", "ISO-8859-5");
  private static final Set<String> EAST_ASIAN =
      Set.of("GB18030", "Big5", "windows-31j", "EUC-JP", "x-windows-949");

  /** ICU's names as the pages that are meant by them. */
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "EUC-KR", "x-windows-949",
          "Shift_JIS", "windows-31j");

  private GuessedEncoding() {}

  /**
   * @param rows whether read as Western it has accented letters in rows
   */
  static Charset of(byte[] body, boolean rows) {
    byte[] sample = body.length > SAMPLE ? Arrays.copyOf(body, SAMPLE) : body;
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    CharsetMatch[] matches = detector.setText(sample).detectAll();
    if (rows && isThai(sample)) {
      return THAI;
    }
    return proposed(matches, sample, EAST_ASIAN, SURE)
        .orElseGet(() -> rows ? beyondLatin(matches, sample) : latin(matches));
  }

  private static Charset latin(CharsetMatch[] matches) {
    return Arrays.stream(matches)
        .filter(match -> LATIN.contains(name(match)))
        .findFirst()
        .filter(match -> match.getConfidence() >= LIKELY)
        .flatMap(GuessedEncoding::charset)
        .orElse(WESTERN);
  }

  /** Arabic where nothing speaks against it. */
  private static Charset beyondLatin(CharsetMatch[] matches, byte[] sample) {
    int windows = confidence(matches, "windows-1256");
    int iso = confidence(matches, "ISO-8859-6");
    return proposed(matches, sample, OTHER, Math.max(LIKELY, windows))
        .orElse(iso > 2 * windows && iso > SURE / 2 ? Charset.forName("ISO-8859-6") : ARABIC);
  }

  private static Optional<Charset> proposed(
      CharsetMatch[] matches, byte[] sample, Set<String> names, int confidence) {
    return Arrays.stream(matches)
        .filter(match -> names.contains(name(match)) && match.getConfidence() >= confidence)
        .flatMap(match -> charset(match).stream())
        .filter(charset -> isLikeText(new String(sample, charset)))
        .findFirst();
  }

  private static String name(CharsetMatch match) {
    return MEANT.getOrDefault(match.getName(), match.getName());
  }

  private static int confidence(CharsetMatch[] matches, String name) {
    return Arrays.stream(matches)
        .filter(match -> match.getName().equals(name))
        .mapToInt(CharsetMatch::getConfidence)
        .max()
        .orElse(0);
  }

  private static Optional<Charset> charset(CharsetMatch match) {
    try {
      return Optional.of(Charset.forName(name(match)));
    } catch (UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Thai has no spaces between words: its rows of letters are long, and marks stand in them. */
  private static boolean isThai(byte[] sample) {
    int rows = 0;
    int letters = 0;
    boolean within = false;
    for (byte one : sample) {
      boolean letter = (one & 0xFF) >= 0xA1 && (one & 0xFF) <= 0xFB;
      rows += letter && !within ? 1 : 0;
      letters += letter ? 1 : 0;
      within = letter;
    }
    String read = new String(sample, THAI);
    long marks = read.chars().filter(c -> c == 0xE31 || (c >= 0xE34 && c <= 0xE4C)).count();
    return rows > 0 && letters > 12 * rows && marks * 6 > letters && read.indexOf(0xFFFD) < 0;
  }

  private static boolean isLikeText(String text) {
    int beyond = 0;
    int odd = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      beyond++;
      boolean alone = text.charAt(i - 1) < 0x80 && text.charAt(i + 1) < 0x80;
      boolean capital = Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
      odd += capital || c == 0xFFFD || (alone && Character.isIdeographic(c)) ? 1 : 0;
    }
    return odd * 10 < beyond;
  }
}
