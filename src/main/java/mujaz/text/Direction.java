package mujaz.text;

import java.util.regex.Pattern;

/** Which way a text runs, and how a piece of the other way is set inside it. */
public final class Direction {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';

  /** A command where a word begins, or directly behind one that runs right to left. */
  private static final Pattern COMMAND = Pattern.compile("(?<![A-Za-z0-9/:.\\u200E])/(?=[a-z])");

  private static final Pattern ISOLATED = Pattern.compile("[\\u2066-\\u2068][^\\u2069]*\\u2069");

  private static final Pattern COMMAND_FIRST = Pattern.compile("(?m)^(?=\\u200E/)");

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

  /**
   * A piece as it is set into words that run right to left, or left to right: isolated where
   * anything in it, outside of what is isolated already, runs the other way.
   */
  public static String set(String text, boolean rightToLeft) {
    int depth = 0;
    boolean strays = false;
    boolean broken = false;
    for (int c : text.codePoints().toArray()) {
      int way = Character.getDirectionality(c);
      if (c == POP_ISOLATE) {
        broken |= depth == 0;
        depth--;
      } else if (isIsolate(c)) {
        depth++;
      } else if (isControl(c)) {
        broken = true;
      } else if (depth == 0 && isStrong(way)) {
        strays |= rightToLeft == (way == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
      }
    }
    if (broken || depth != 0) {
      return isolate(text);
    }
    return strays ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  private static boolean isIsolate(int c) {
    return c >= 0x2066 && c <= FIRST_STRONG_ISOLATE;
  }

  /**
   * A line of isolated names alone, which would run as its reader’s program thinks: as it should.
   */
  public static String anchored(String line, boolean rightToLeft) {
    String rest = ISOLATED.matcher(line).replaceAll("");
    boolean decided =
        rest.length() == line.length()
            || rest.codePoints().map(Character::getDirectionality).anyMatch(Direction::isStrong);
    return decided ? line : (rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK) + line;
  }

  /**
   * Words that run right to left, in which commands ({@code /latest}) are to be seen as they are
   * typed: the stroke stays before its word, and a line that begins with one runs as the others.
   */
  static String withCommands(String words) {
    String kept = COMMAND.matcher(words).replaceAll(LEFT_TO_RIGHT_MARK + "/");
    return COMMAND_FIRST.matcher(kept).replaceAll(String.valueOf(RIGHT_TO_LEFT_MARK));
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
