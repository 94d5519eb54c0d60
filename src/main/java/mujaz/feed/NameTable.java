package mujaz.feed;

/**
 * The names of tags and attributes, each made once: a feed has a few names, many thousand times. A
 * name that finds its place taken is made anew.
 */
final class NameTable {
  private static final int SIZE = 1 << 10;
  private static final int LONGEST = 200;

  private final String[] names = new String[SIZE];

  String name(char[] chars, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    int place = (hash ^ (hash >>> 12)) & (SIZE - 1);
    String known = names[place];
    if (known == null || !matches(known, chars, from, end)) {
      known = new String(chars, from, Math.max(0, end - from));
      names[place] = known;
    }
    return known;
  }

  private static boolean matches(String known, char[] chars, int from, int end) {
    if (known.length() != end - from) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
