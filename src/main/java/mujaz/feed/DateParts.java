package mujaz.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A written date cut into runs of digits, runs of letters and single signs. What has been
 * understood is taken out, so that what is left is the day.
 */
final class DateParts {
  private static final int MOST = 64;

  private final List<String> parts = new ArrayList<>();
  private final List<Boolean> spaced = new ArrayList<>();

  /**
   * @param text folded
   */
  DateParts(String text) {
    boolean space = true;
    for (int i = 0; i < text.length() && parts.size() < MOST; ) {
      char c = text.charAt(i);
      int end = i + 1;
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else {
        while (end < text.length() && sameRun(c, text.charAt(end))) {
          end++;
        }
        parts.add(text.substring(i, end));
        spaced.add(space);
        space = false;
      }
      i = end;
    }
  }

  private static boolean sameRun(char first, char next) {
    return isDigit(first) ? isDigit(next) : isLetter(first) && (isLetter(next) || next == '_');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  int size() {
    return parts.size();
  }

  /** Empty outside of the text, and where a part was taken out. */
  String at(int index) {
    return index < 0 || index >= parts.size() ? "" : parts.get(index);
  }

  boolean is(int index, char sign) {
    String part = at(index);
    return part.length() == 1 && part.charAt(0) == sign;
  }

  boolean isNumber(int index) {
    String part = at(index);
    return !part.isEmpty() && isDigit(part.charAt(0));
  }

  boolean isNumber(int index, int fewestDigits, int mostDigits) {
    int length = at(index).length();
    return isNumber(index) && length >= fewestDigits && length <= mostDigits;
  }

  boolean isWord(int index) {
    String part = at(index);
    return !part.isEmpty() && isLetter(part.charAt(0));
  }

  int number(int index) {
    return isNumber(index, 1, 9) ? Integer.parseInt(at(index)) : -1;
  }

  /** Whether white space, or the start of the text, stands before it. */
  boolean isSpaced(int index) {
    return index < spaced.size() && spaced.get(index);
  }

  void take(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, parts.size()); i++) {
      parts.set(i, "");
    }
  }

  /** Where the numbers are that are left. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (isNumber(i)) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
