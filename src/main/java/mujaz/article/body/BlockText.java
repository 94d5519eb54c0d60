package mujaz.article.body;

/** The text of the block that is being read: one space between words, no invisible characters. */
final class BlockText {
  private final StringBuilder text = new StringBuilder();
  private final int[] sums = new int[3];
  private int links;
  private int strongs;
  private int breaks;
  private boolean space;

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** A line break; true where it is the second in a row, which ends a paragraph. */
  boolean breaks() {
    return ++breaks > 1;
  }

  /** Enters (1) or leaves (-1) an inline element. */
  void style(String name, int step) {
    links += name.equals("a") ? step : 0;
    strongs += name.equals("b") || name.equals("strong") ? step : 0;
  }

  void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u200e') {
        if (text.length() > 0 && breaks > 0) {
          text.append('\n');
        } else if (text.length() > 0 && space) {
          text.append(' ');
        }
        breaks = 0;
        space = false;
        text.append(c);
        int weight = weight(c);
        sums[0] += weight;
        sums[1] += links > 0 ? weight : 0;
        sums[2] += strongs > 0 ? weight : 0;
      }
    }
  }

  /** Twice what a character counts: a Han character or a kana says as much as some letters. */
  private static int weight(char c) {
    if (c < 0x2e80) {
      return 2;
    }
    return c < 0xac00 ? 5 : c < 0xd7b0 ? 4 : 2;
  }

  Block take(Box box, int inner) {
    return new Block(text.toString(), box, sums, inner);
  }

  void clear() {
    text.setLength(0);
    sums[0] = 0;
    sums[1] = 0;
    sums[2] = 0;
    breaks = 0;
    space = false;
  }
}
