package mujaz.feed;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Character and entity references of XML, of HTML, and the plain ones that a document declares for
 * itself. What is no reference stands for itself, and control characters are left out.
 */
final class References {
  /** Longer text comes in pieces. */
  static final int PIECE = 1 << 15;

  private static final int LONGEST = 32;
  private static final int MOST_DECLARED = 100;
  private static final int LONGEST_DECLARED = 200;
  private static final int MOST_EXPANDED = 1 << 16;

  /** What windows-1252 has where Unicode has controls: pages mean these by their numbers. */
  private static final String WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private static final Map<String, String> BASIC = Map.of("quot", "\"", "apos", "'");

  private final Map<String, String> declared = new HashMap<>();
  private int expanded;

  /** Whether a reference is begun shortly before that place. */
  static boolean isOpen(char[] chars, int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      if (chars[i] == '&') {
        return true;
      }
      if (chars[i] == ';') {
        return false;
      }
    }
    return false;
  }

  /** The text there, with its references put in where that is asked for. */
  String text(char[] chars, int from, int to, boolean decode) {
    int i = from;
    while (i < to && isPlain(chars[i]) && !(decode && chars[i] == '&')) {
      i++;
    }
    if (i >= to) {
      return new String(chars, from, Math.max(0, to - from));
    }
    StringBuilder text = new StringBuilder(to - from);
    int run = from;
    while (i < to) {
      char c = chars[i];
      if (isPlain(c) && (c != '&' || !decode)) {
        i++;
        continue;
      }
      int end = c == '&' ? end(chars, i, to) : -1;
      @Nullable String meant = end < 0 ? null : meant(chars, i + 1, end);
      if (meant != null || c != '&') {
        text.append(chars, run, i - run).append(meant == null ? mended(c) : meant);
        run = Math.max(i, end) + 1;
        i = run;
      } else {
        i++;
      }
    }
    return text.append(chars, run, to - run).toString();
  }

  /** Whether it is no control character. */
  static boolean isPlain(char c) {
    return c >= ' ' ? c < 0x7F || c >= 0xA0 : isSpace(c);
  }

  /** A control character is dropped, or is what windows-1252 has in its place. */
  private static String mended(char c) {
    return c >= 0x80 && c < 0xA0 ? String.valueOf(WESTERN.charAt(c - 0x80)) : "";
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\t' || c == '\r';
  }

  private static int end(char[] chars, int from, int to) {
    int limit = Math.min(to, from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      if (chars[i] == ';') {
        return i;
      }
      if (chars[i] == '&' || chars[i] == '<' || chars[i] <= ' ') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String meant(char[] chars, int from, int end) {
    if (end - from == 2 && chars[from + 1] == 't') {
      return chars[from] == 'l' ? "<" : chars[from] == 'g' ? ">" : null;
    }
    if (end - from == 3 && chars[from] == 'a' && chars[from + 1] == 'm' && chars[from + 2] == 'p') {
      return "&";
    }
    String name = new String(chars, from, end - from);
    @Nullable String basic = BASIC.get(name);
    if (basic != null) {
      return basic;
    }
    if (name.startsWith("#")) {
      return character(name);
    }
    @Nullable String own = declared.get(name);
    if (own != null) {
      expanded += own.length();
      return expanded > MOST_EXPANDED ? "" : own;
    }
    String known = Entities.getByName(name);
    return known.isEmpty() ? null : known;
  }

  /** The character of that number; empty where there is none that XML could hold. */
  static @Nullable String character(String reference) {
    boolean hex = reference.length() > 1 && (reference.charAt(1) | 0x20) == 'x';
    int point;
    try {
      point = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return null;
    }
    if (point >= 0x80 && point < 0xA0) {
      return String.valueOf(WESTERN.charAt(point - 0x80));
    }
    boolean none =
        point < 0
            || (point < ' ' && !isSpace((char) point))
            || point > Character.MAX_CODE_POINT
            || (point >= 0xD800 && point < 0xE000)
            || (point & 0xFFFE) == 0xFFFE;
    return none ? "" : Character.toString(point);
  }

  /**
   * Keeps a declaration if nothing else hides in it.
   *
   * @param said {@code name "value"}
   */
  void declare(String said) {
    String[] parts = said.strip().split("\\s+", 2);
    String value = parts.length == 2 ? parts[1] : "";
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted = value.length() > 1 && (quote == '"' || quote == '\'');
    if (!quoted || value.indexOf(quote, 1) != value.length() - 1) {
      return;
    }
    String plain = value.substring(1, value.length() - 1);
    char[] chars = plain.toCharArray();
    String text = new References().text(chars, 0, chars.length, true);
    if (said.length() <= LONGEST_DECLARED
        && declared.size() < MOST_DECLARED
        && hidesNothing(plain)) {
      declared.put(parts[0], text);
    }
  }

  private static boolean hidesNothing(String value) {
    return value.indexOf('&') < 0 || (value.startsWith("&#") && value.lastIndexOf('&') == 0);
  }
}
