package mujaz.article.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the names that page authors give to elements (class, id, itemprop) say of them; the words
 * are a resource.
 */
enum Hint {
  COMMENT,
  SHARE,
  RELATED,
  AD,
  SHOP,
  NAV,
  FOOT,
  SIDE,
  HEAD,
  POPUP,
  SIGN,
  CAPTION,
  MEDIA,
  BYLINE,
  DATE,
  META,
  BODY,
  ARTICLE,
  TITLE,
  LEAD,
  LIST,
  EMBED,
  PARAGRAPH,
  HIDDEN,
  STEPS;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Lexicon PARTS = parts();

  private static Lexicon parts() {
    Properties stated = Lexicon.read("hints.properties");
    Map<String, Integer> parts = new HashMap<>();
    for (Hint hint : values()) {
      for (String word : stated.getProperty(hint.name() + ".words", "").split(" ")) {
        WORDS.merge(word, hint.bit(), (a, b) -> a | b);
      }
      for (String part : stated.getProperty(hint.name() + ".parts", "").split(" ")) {
        parts.merge(part, hint.bit(), (a, b) -> a | b);
      }
    }
    return new Lexicon(parts);
  }

  @SuppressWarnings("EnumOrdinal") // Bits live as long as the program and are kept nowhere.
  int bit() {
    return 1 << ordinal();
  }

  static int bits(Hint... hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= hint.bit();
    }
    return bits;
  }

  /** The hints in the names of an element, as bits. */
  static int of(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    int bits = PARTS.in(lower, lower.length());
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        if (i > start && i <= lower.length()) {
          bits |= WORDS.getOrDefault(lower.substring(start, i), 0);
        }
        start = end ? i + 1 : i;
      }
    }
    return bits;
  }
}
