package mujaz.feed;

import java.util.List;
import org.jsoup.nodes.Entities;

/** HTML as the words that a reader sees, on one line. */
final class HtmlText {
  private static final int LONGEST_REFERENCE = 32;

  private HtmlText() {}

  /** The text of the markup. */
  static String of(String html) {
    if (html.indexOf('<') < 0) {
      return oneLine(decoded(html));
    }
    StringBuilder text = new StringBuilder(html.length());
    HtmlScan.scan(
        html,
        new HtmlScan.Sink() {
          @Override
          public void text(char[] part, int from, int to) {
            text.append(decoded(new String(part, from, to - from)));
          }

          @Override
          public void bracket() {
            text.append('<');
          }

          @Override
          public void open(String name, List<String> attributes, boolean closed) {
            breakAt(name);
          }

          @Override
          public void close(String name) {
            breakAt(name);
          }

          private void breakAt(String name) {
            if (name.equals("br") || name.equals("p") || name.equals("div") || name.equals("li")) {
              text.append(' ');
            }
          }
        });
    return oneLine(text.toString());
  }

  /** One space where there was white space, none at the ends. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c <= ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        space = true;
      } else {
        if (space && line.length() > 0) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** The text with its references put in; what is none stands for itself. */
  static String decoded(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (amp >= 0) {
      decoded.append(text, at, amp);
      int end = end(text, amp);
      String meant = end < 0 ? "" : meant(text.substring(amp + 1, end));
      decoded.append(meant.isEmpty() ? "&" : meant);
      at = meant.isEmpty() ? amp + 1 : end + 1;
      amp = text.indexOf('&', at);
    }
    return decoded.append(text, at, text.length()).toString();
  }

  private static int end(String text, int amp) {
    int limit = Math.min(text.length(), amp + LONGEST_REFERENCE);
    for (int i = amp + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c == '&' || c == '<' || c <= ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static String meant(String name) {
    if (!name.startsWith("#")) {
      return Entities.getByName(name);
    }
    String character = References.character(name);
    return character == null ? "" : character;
  }

  /** Whether every reference in it is one of HTML's. */
  static boolean isReferenceKnown(String text, int amp) {
    int end = end(text, amp);
    return end > amp + 1 && !meant(text.substring(amp + 1, end)).isEmpty();
  }
}
