package mujaz.text;

/**
 * Text as it can be kept and sent: without control characters, halves of characters and what
 * Unicode calls none, which databases refuse. What comes from outside passes here once, where it
 * becomes a value of ours.
 */
public final class WholeText {
  private WholeText() {}

  /** The text itself in nearly all cases. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n') || c >= Character.MIN_SURROGATE) {
        if (!isWhole(text, i)) {
          return mended(text, i);
        }
        i += Character.isHighSurrogate(c) ? 1 : 0;
      }
    }
    return text;
  }

  private static String mended(String text, int from) {
    StringBuilder whole = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWhole(text, i)) {
        whole.append(c);
        if (Character.isHighSurrogate(c)) {
          whole.append(text.charAt(++i));
        }
      }
    }
    return whole.toString();
  }

  /** Whether a character begins there that stands for itself. */
  private static boolean isWhole(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\n' || c == '\t' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c) && c < 0xFFFE;
  }
}
