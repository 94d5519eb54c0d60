package mujaz.feed;

import java.util.List;

/**
 * XML as a stream of tags and text, forgiving whatever feeds get wrong: bare ampersands and angle
 * brackets, unknown entities, unquoted attributes, unclosed comments, control characters. Nothing
 * outside of the text is ever read; a document type is passed over. Its cost is linear in the
 * length of the text, whatever that is.
 *
 * <p>Tried before: jsoup's XML parser (a tree of the whole document, a third of the speed) and its
 * {@code StreamParser} (the same tokenizer, so no faster, and no say about memory within an item).
 */
final class XmlTokens {
  /** What comes next. */
  enum Kind {
    START,
    END,
    TEXT,
    NOTHING
  }

  private final CharWindow window;
  private final References references;
  private final NameTable names = new NameTable();
  private final XmlAttributes attributes;
  private String name = "";
  private String text = "";
  private boolean empty;
  private boolean literal;

  XmlTokens(CharWindow window, References references) {
    this.window = window;
    this.references = references;
    this.attributes = new XmlAttributes(names, references);
  }

  /** The tag's name as written. */
  String name() {
    return name;
  }

  /** The start tag's attributes, names and values by turns; valid until the next. */
  List<String> attributes() {
    return attributes.read();
  }

  /** Whether the start tag is an end tag too. */
  boolean isEmpty() {
    return empty;
  }

  String text() {
    return text;
  }

  Kind next() {
    while (window.has(1)) {
      if (literal) {
        return literalText();
      }
      if (window.chars()[window.start()] != '<' || !isMarkup()) {
        return text(1);
      }
      char second = window.chars()[window.start() + 1];
      if (second == '/') {
        return endTag();
      } else if (second != '!' && second != '?') {
        return startTag();
      }
      passDeclaration(second);
    }
    return Kind.NOTHING;
  }

  private boolean isMarkup() {
    if (!window.has(2)) {
      return false;
    }
    return isName(window.chars()[window.start() + 1]);
  }

  private static boolean isName(char second) {
    return Character.isLetter(second) || "/!?_:".indexOf(second) >= 0;
  }

  private void passDeclaration(char second) {
    if (second == '?') {
      window.passBeyond("?>");
    } else if (window.startsWith("<!--")) {
      window.passTo(window.start() + 4);
      window.passBeyond("-->");
    } else if (window.startsWith("<![CDATA[")) {
      window.passTo(window.start() + 9);
      literal = true;
    } else {
      documentType();
    }
  }

  /** A declaration ends at the first bracket that stands outside of its subset's square ones. */
  private void documentType() {
    int depth = 0;
    window.passTo(window.start() + 1);
    while (window.has(1)) {
      char c = window.chars()[window.start()];
      window.passTo(window.start() + 1);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '>' && depth <= 0) {
        return;
      }
    }
  }

  /** CDATA, in pieces where it is long. */
  private Kind literalText() {
    int i = window.start();
    boolean plain = true;
    while (true) {
      char[] chars = window.chars();
      int last = window.end() - 2;
      while (i < last && (chars[i] != ']' || chars[i + 1] != ']' || chars[i + 2] != '>')) {
        plain &= References.isPlain(chars[i++]);
      }
      if (i < last) {
        literal = false;
        return piece(i, i + 3, plain, false);
      }
      boolean full = window.end() - window.start() > References.PIECE;
      int now = full ? -1 : window.more(i);
      if (now < 0) {
        int to = full ? i : window.end();
        literal = full;
        return piece(to, to, false, false);
      }
      i = now;
    }
  }

  /** Text up to the next bracket, in pieces where it is long. */
  private Kind text(int from) {
    int i = window.start() + from;
    char first = window.chars()[window.start()];
    boolean references = first == '&';
    boolean plain = References.isPlain(first);
    while (true) {
      char[] chars = window.chars();
      int end = window.end();
      for (; i < end; i++) {
        char c = chars[i];
        if (c < '<') {
          references |= c == '&';
          plain &= c >= ' ' || References.isPlain(c);
        } else if (c == '<') {
          if (i + 1 == end || isName(chars[i + 1])) {
            break;
          }
        } else {
          plain &= References.isPlain(c);
        }
      }
      boolean full = i - window.start() > References.PIECE && !References.isOpen(chars, i);
      if (i < end || full) {
        return piece(i, i, plain, references);
      }
      int now = window.more(i);
      if (now < 0) {
        return piece(window.end(), window.end(), plain, references);
      }
      i = now;
    }
  }

  /**
   * @param plain whether no control character is in it
   * @param references whether references in it are put in
   */
  private Kind piece(int to, int passTo, boolean plain, boolean references) {
    int from = window.start();
    text =
        plain && !references
            ? new String(window.chars(), from, to - from)
            : this.references.text(window.chars(), from, to, references);
    window.passTo(passTo);
    return Kind.TEXT;
  }

  private Kind endTag() {
    int close = TagEnd.find(window, 2);
    int from = window.start() + 2;
    name = names.name(window.chars(), from, nameEnd(from, close));
    window.passTo(TagEnd.beyond(window, close));
    return Kind.END;
  }

  private Kind startTag() {
    int close = TagEnd.find(window, 1);
    char[] chars = window.chars();
    int from = window.start() + 1;
    int end = nameEnd(from, close);
    name = names.name(chars, from, end);
    empty = close > end && chars[close - 1] == '/';
    attributes.read(chars, end, empty ? close - 1 : close);
    window.passTo(TagEnd.beyond(window, close));
    return Kind.START;
  }

  private int nameEnd(int from, int close) {
    char[] chars = window.chars();
    int i = from;
    while (i < close && chars[i] > ' ' && chars[i] != '/') {
      i++;
    }
    return i;
  }
}
