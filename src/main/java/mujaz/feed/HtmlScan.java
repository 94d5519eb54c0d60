package mujaz.feed;

import java.util.List;
import java.util.Set;

/**
 * HTML as a stream of tags and text. It forgives what browsers forgive, builds no tree, does not
 * recurse, and its cost is linear: a quote or comment that is never closed is searched for once.
 */
final class HtmlScan {
  /** Told what is found, in order. */
  interface Sink {
    /** Text as written, references and all. */
    void text(char[] html, int from, int to);

    /** A bracket that begins no tag. */
    void bracket();

    /**
     * @param name in lower case
     * @param attributes lower-case names and decoded values by turns
     */
    void open(String name, List<String> attributes, boolean closed);

    void close(String name);

    /** Whether the rest need not be looked at. */
    default boolean isEnough() {
      return false;
    }

    /** Something was left out, or mended. */
    default void passed() {}
  }

  static final NameTable NAMES = new NameTable();

  /** What stands in these is no text. */
  private static final Set<String> SILENT = Set.of("script", "style", "applet", "template");

  private final String html;
  private final char[] chars;
  private final int length;
  private final Sink sink;
  private boolean noDouble;
  private boolean noSingle;
  private boolean noCommentEnd;
  private boolean noBracket;

  private HtmlScan(String html, Sink sink) {
    this.html = html;
    this.chars = html.toCharArray();
    this.length = chars.length;
    this.sink = sink;
  }

  static void scan(String html, Sink sink) {
    new HtmlScan(html, sink).run();
  }

  private void run() {
    int at = 0;
    while (at < length && !sink.isEnough()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        sink.text(chars, at, length);
        return;
      }
      if (open > at) {
        sink.text(chars, at, open);
      }
      at = markup(open);
    }
  }

  private int markup(int open) {
    char next = open + 1 < length ? chars[open + 1] : ' ';
    if (next == '!' || next == '?') {
      return declaration(open);
    }
    boolean end = next == '/';
    int from = end ? open + 2 : open + 1;
    boolean named = from < length && Character.isLetter(chars[from]);
    int close = named ? tagEnd(from) : -1;
    if (close < 0) {
      sink.bracket();
      return open + 1;
    }
    int nameEnd = from;
    while (nameEnd < close && chars[nameEnd] > ' ' && chars[nameEnd] != '/') {
      nameEnd++;
    }
    String name = NAMES.lowerCase(chars, from, nameEnd);
    boolean whole = chars[close] == '>';
    int after = whole ? close + 1 : close;
    if (!whole) {
      sink.passed();
    }
    if (end) {
      sink.close(name);
      return after;
    }
    boolean closed = chars[close - 1] == '/';
    if (SILENT.contains(name)) {
      sink.passed();
      return closed ? after : beyondSilent(name, after);
    }
    sink.open(name, HtmlAttributes.read(html, chars, nameEnd, closed ? close - 1 : close), closed);
    return after;
  }

  private int declaration(int open) {
    if (html.startsWith("<!--", open)) {
      sink.passed();
      int end = noCommentEnd ? -1 : html.indexOf("-->", open + 4);
      if (end >= 0) {
        return end + 3;
      }
      noCommentEnd = true;
      // A comment that is not ended properly ends at the bracket after its first dashes.
      int dashes = html.indexOf("--", open + 4);
      int bracket = dashes < 0 ? -1 : html.indexOf('>', dashes);
      return bracket < 0 ? length : bracket + 1;
    }
    int end = noBracket || html.startsWith("<![CDATA[", open) ? -1 : html.indexOf('>', open);
    if (end < 0) {
      noBracket |= !html.startsWith("<![CDATA[", open);
      sink.bracket();
      return open + 1;
    }
    sink.passed();
    return end + 1;
  }

  private int beyondSilent(String name, int from) {
    for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        int end = html.indexOf('>', i);
        return end < 0 ? length : end + 1;
      }
    }
    return length;
  }

  /** The closing bracket of the tag, or the opening one of the next; -1 when there is neither. */
  private int tagEnd(int from) {
    boolean valueComes = false;
    int i = from;
    while (i < length) {
      char c = chars[i];
      if (c == '>' || c == '<') {
        return i;
      }
      if (valueComes && (c == '"' || c == '\'')) {
        i = Math.max(i, closing(i, c)) + 1;
        valueComes = false;
      } else {
        valueComes = c == '=' || (valueComes && c <= ' ');
        i++;
      }
    }
    return -1;
  }

  private int closing(int open, char quote) {
    boolean none = quote == '"' ? noDouble : noSingle;
    int close = none ? -1 : html.indexOf(quote, open + 1);
    noDouble |= close < 0 && quote == '"';
    noSingle |= close < 0 && quote == '\'';
    if (close < 0) {
      sink.passed();
    }
    return close;
  }
}
