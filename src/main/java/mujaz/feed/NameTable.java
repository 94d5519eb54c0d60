package mujaz.feed;

import java.util.Locale;

/**
 * The names of tags and attributes, each made once: a feed has a few names, many thousand times. A
 * name that finds its place taken is made anew. Threads may share one: what they put into each
 * other's way is made anew too.
 */
final class NameTable {
  private static final int SIZE = 1 << 10;
  private static final int LONGEST = 200;

  private final String[] names = new String[SIZE];

  /** The name there as it is written. */
  String name(char[] chars, int from, int to) {
    return name(chars, from, to, false);
  }

  /** The name there in lower case. */
  String lowerCase(char[] chars, int from, int to) {
    return name(chars, from, to, true);
  }

  private String name(char[] chars, int from, int to, boolean lowerCase) {
    int end = Math.min(to, from + LONGEST);
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    int place = (hash ^ (hash >>> 12)) & (SIZE - 1);
    String known = names[place];
    if (known == null || !matches(known, chars, from, end)) {
      String written = new String(chars, from, Math.max(0, end - from));
      known = lowerCase ? written.toLowerCase(Locale.ROOT) : written;
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
