package mujaz.text;

/** Which way a text runs, and how a piece of the other way is set inside it. */
public final class Direction {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Direction() {}

  /**
   * Whether the first letter with a direction runs right to left (the Unicode bidirectional
   * algorithm's rule P2); false for a text without letters.
   */
  public static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(Direction::isStrong)
        .mapToObj(
            way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .findFirst()
        .orElse(false);
  }

  /**
   * Wraps a name or number so that its neighbours do not reorder it, nor it them (FSI … PDI). A
   * stray embedding, override or isolate mark inside is taken out: from outside, it would reach
   * past the name.
   */
  public static String isolate(String text) {
    return FIRST_STRONG_ISOLATE + withoutControls(text) + POP_ISOLATE;
  }

  /** Takes out the marks that reorder text around them: U+202A to 202E, U+2066 to 2069. */
  public static String withoutControls(String text) {
    boolean clean = text.chars().noneMatch(Direction::isControl);
    if (clean) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isStrong(int way) {
    return way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
