package mujaz.feed;

/**
 * Where a tag ends: at the first closing bracket outside of a quoted value, at an opening bracket
 * where the closing one was forgotten, or at the end of the text. A quote that is not closed within
 * a page of text is taken for a slip, so that it swallows no more than its tag.
 */
final class TagEnd {
  private static final int LONGEST_VALUE = 1 << 16;

  private TagEnd() {}

  /**
   * @param skip how many characters of the tag are known
   * @return the index of the bracket, or of what follows the tag where there is none
   */
  static int find(CharWindow window, int skip) {
    int i = window.start() + skip;
    boolean valueComes = false;
    while (true) {
      if (i >= window.end()) {
        int now = window.more(i);
        if (now < 0) {
          return window.end();
        }
        i = now;
      }
      char c = window.chars()[i];
      if (c == '>' || c == '<') {
        return i;
      }
      if (valueComes && (c == '"' || c == '\'')) {
        i = closing(window, i, c);
        valueComes = false;
      } else {
        valueComes = c == '=' || (valueComes && Character.isWhitespace(c));
        i++;
      }
    }
  }

  /** What follows the tag. */
  static int beyond(CharWindow window, int close) {
    return close < window.end() && window.chars()[close] == '>' ? close + 1 : close;
  }

  /** Returns the place after the closing quote, or after the opening one that has none. */
  private static int closing(CharWindow window, int open, char quote) {
    int offset = open - window.start();
    int i = open + 1;
    while (i - window.start() - offset < LONGEST_VALUE) {
      if (i >= window.end()) {
        int now = window.more(i);
        if (now < 0) {
          break;
        }
        i = now;
      }
      if (window.chars()[i] == quote) {
        return i + 1;
      }
      i++;
    }
    return window.start() + offset + 1;
  }
}
