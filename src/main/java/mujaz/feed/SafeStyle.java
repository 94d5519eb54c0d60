package mujaz.feed;

import java.util.Locale;
import java.util.Set;

/**
 * The part of a style attribute that changes how text looks, and nothing else: no addresses, no
 * expressions, no positions. A declaration with anything unusual in it is left out.
 */
final class SafeStyle {
  private static final Set<String> PROPERTIES =
      Set.of(
          ("azimuth background-color border-bottom-color border-collapse border-color"
                  + " border-left-color border-right-color border-top-color clear color cursor"
                  + " direction display elevation float font font-family font-size font-style"
                  + " font-variant font-weight height letter-spacing line-height overflow pause"
                  + " pause-after pause-before pitch pitch-range richness speak speak-header"
                  + " speak-numeral speak-punctuation speech-rate stress text-align text-decoration"
                  + " text-indent unicode-bidi vertical-align voice-family volume white-space width")
              .split(" "));
  private static final Set<String> FAMILIES = Set.of("background", "border", "margin", "padding");
  private static final Set<String> WORDS =
      Set.of(
          ("!important aqua auto black block blue bold both bottom brown center collapse dashed dotted"
                  + " fuchsia gray green italic left lime maroon medium navy none normal nowrap olive"
                  + " pointer purple red right silver solid teal top transparent underline white"
                  + " yellow")
              .split(" "));
  private static final int LONGEST = 2_000;

  private SafeStyle() {}

  static String of(String style) {
    if (style.length() > LONGEST || !isPlain(style)) {
      return "";
    }
    StringBuilder safe = new StringBuilder();
    for (String declaration : style.split(";")) {
      int colon = declaration.indexOf(':');
      String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
      String value = colon < 0 ? "" : declaration.substring(colon + 1).strip();
      if (!value.isEmpty() && value.indexOf(':') < 0 && isSafe(property, value)) {
        safe.append(safe.length() == 0 ? "" : " ").append(property).append(": ");
        safe.append(value).append(';');
      }
    }
    return safe.toString();
  }

  private static boolean isPlain(String style) {
    int opened = 0;
    for (int i = 0; i < style.length(); i++) {
      char c = style.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      opened += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean usual = Character.isDigit(c) || Character.isWhitespace(c);
      boolean sign = ":,;#%.!-_'\"()".indexOf(c) >= 0;
      if (!(letter || usual || sign) || (opened > 0 && letter)) {
        return false;
      }
    }
    return opened == 0;
  }

  private static boolean isSafe(String property, String value) {
    String name = property.toLowerCase(Locale.ROOT);
    if (PROPERTIES.contains(name)) {
      return true;
    }
    if (!FAMILIES.contains(name.split("-", 2)[0])) {
      return false;
    }
    for (String word : value.split("\\s+")) {
      if (!WORDS.contains(word) && !isSize(word)) {
        return false;
      }
    }
    return true;
  }

  /** {@code 12px}, {@code 0.5em}, {@code #ccc}, {@code rgb(0,0,0)}. */
  private static boolean isSize(String word) {
    return word.matches("#[0-9a-fA-F]{1,8}|rgb\\([0-9%, ]{1,20}\\)")
        || word.matches("[0-9]{0,2}\\.?[0-9]{0,2}(cm|em|ex|in|mm|pc|pt|px|%|,)?");
  }
}
