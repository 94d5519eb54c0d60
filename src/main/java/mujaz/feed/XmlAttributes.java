package mujaz.feed;

import java.util.ArrayList;
import java.util.List;

/** The attributes of a tag: quoted, unquoted, or without a value, which leaves them out. */
final class XmlAttributes {
  private static final int MOST = 200;

  private final List<String> attributes = new ArrayList<>();
  private final NameTable names;
  private final References references;

  XmlAttributes(NameTable names, References references) {
    this.names = names;
    this.references = references;
  }

  /** Names and values by turns; valid until the next are read. */
  List<String> read() {
    return attributes;
  }

  void read(char[] chars, int from, int stop) {
    attributes.clear();
    int i = from;
    while (i < stop && attributes.size() < 2 * MOST) {
      i = Character.isWhitespace(chars[i]) || chars[i] == '/' ? i + 1 : attribute(chars, i, stop);
    }
  }

  private int attribute(char[] chars, int from, int stop) {
    int end = from;
    while (end < stop && chars[end] != '=' && !Character.isWhitespace(chars[end])) {
      end++;
    }
    int i = end;
    while (i < stop && Character.isWhitespace(chars[i])) {
      i++;
    }
    if (i >= stop || chars[i] != '=') {
      return Math.max(end, from + 1);
    }
    do {
      i++;
    } while (i < stop && Character.isWhitespace(chars[i]));
    char quote = i < stop && (chars[i] == '"' || chars[i] == '\'') ? chars[i] : ' ';
    int value = quote == ' ' ? i : i + 1;
    int to = value;
    while (to < stop && (quote == ' ' ? !Character.isWhitespace(chars[to]) : chars[to] != quote)) {
      to++;
    }
    attributes.add(names.name(chars, from, end));
    attributes.add(references.text(chars, value, to, true));
    return to + 1;
  }
}
